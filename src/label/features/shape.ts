import type { MeasuredLine } from './lines.ts';
import { logScale, share } from './scale.ts';

/** What a block's text looks like, whatever its words mean. */
export const shapeFeatures = [
  'length',
  'longLength',
  'words',
  'sentences',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'endsComma',
  'startsLower',
  'startsUpper',
  'startsDigit',
  'startsQuote',
  'startsDash',
  'upperShare',
  'capitalisedShare',
  'digitShare',
  'commaShare',
  'punctuationShare',
  'quotes',
  'question',
  'separators',
  'parentheses',
  'endsParenthesis',
  'copyright',
  'at',
  'webAddress',
  'numberOnly',
  'rankFirst',
  'year',
  'clock',
  'shortDate',
  'functionWordShare',
  'wordLength',
  'unspacedScript',
] as const;

/** A year the press prints, so that a line of date can be told without reading it. */
const year = /(?:^|\D)(?:19[5-9]\d|20[0-4]\d)(?!\d)/;
const clock = /(?:^|\D)[0-2]?\d[:.h][0-5]\d(?!\d)/;
const shortDate = /(?:^|\D)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|\d[年月日년월일]/;
const rank = /^\d{1,2}(?:[.)º°]\s?|\s+|(?=\p{Lu}))\D/u;
const sentenceEnd = /[.!?…؟۔。！？]["'”’»)\]）」』]*$/;

/** Long blocks are looked at in part: their shape shows in the first thousand characters. */
const looked = 1000;

const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isBlank = (code: number): boolean => code === 32 || code === 9;
/** . ! ? … ؟ and their East Asian forms. */
const endsSentence = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x61f || endsUnspaced(code);
const endsUnspaced = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;
/** What may stand between the end of a sentence and the blank after it: quotation marks and brackets. */
const closes = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019 || code === 0xbb;

export function fillShape(
  row: Float32Array,
  at: number,
  line: MeasuredLine,
  isFunctional: (word: number) => boolean,
): void {
  const { text } = line;
  const part = text.length > looked ? text.slice(0, looked) : text;
  const size = part.length;
  let upper = 0;
  let letters = 0;
  let digits = 0;
  let commas = 0;
  let punctuation = 0;
  let separators = 0;
  let quotes = 0;
  let parentheses = 0;
  let words = 0;
  let capitalised = 0;
  let sentences = 0;
  let afterBlank = true;
  let afterSentence = false;
  for (let i = 0; i <= size; i++) {
    const code = i < size ? part.charCodeAt(i) : 32;
    if (isBlank(code)) {
      if (afterSentence) sentences++;
      afterSentence = false;
      afterBlank = true;
      continue;
    }
    if (endsUnspaced(code)) sentences++;
    else if (endsSentence(code)) afterSentence = true;
    else if (!closes(code)) afterSentence = false;
    let isCapital = false;
    if (code >= 48 && code <= 57) digits++;
    else if ((code >= 97 && code <= 122) || code > 191) {
      letters++;
      isCapital = code > 191 && code < 0x530 && isUpper(part[i] as string);
    } else if (code >= 65 && code <= 90) {
      letters++;
      isCapital = true;
    } else {
      punctuation++;
      if (code === 44) commas++;
      else if (code === 124 || code === 183 || code === 47 || code === 62) separators++;
      else if (code === 34 || code === 39 || code === 171 || code === 187) quotes++;
      else if (code === 40) parentheses++;
    }
    if (isCapital) upper++;
    if (afterBlank) {
      words++;
      if (isCapital) capitalised++;
      afterBlank = false;
    }
  }
  let functional = 0;
  const own = Math.min(line.words.length, 200);
  for (let i = 0; i < own; i++) if (isFunctional(line.words[i] as number)) functional++;
  const first = text[0] ?? '';
  const last = text[text.length - 1] ?? '';
  const unspacedText = line.dense > 1 / 3;
  let k = at;
  row[k++] = logScale(line.length, 1000);
  row[k++] = share(line.length, 400);
  row[k++] = logScale(words, 150);
  row[k++] = logScale(sentences, 8);
  row[k++] = sentenceEnd.test(text.slice(-6)) ? 1 : 0;
  row[k++] = last === ':' || last === '：' ? 1 : 0;
  row[k++] = last === '…' || text.endsWith('...') ? 1 : 0;
  row[k++] = last === ',' ? 1 : 0;
  row[k++] = first !== first.toUpperCase() ? 1 : 0;
  row[k++] = isUpper(first) ? 1 : 0;
  row[k++] = first >= '0' && first <= '9' ? 1 : 0;
  row[k++] = opening.includes(first) ? 1 : 0;
  row[k++] = bullets.includes(first) ? 1 : 0;
  row[k++] = letters > 0 ? upper / letters : 0;
  row[k++] = capitalised / words;
  row[k++] = digits / size;
  row[k++] = share(commas * 20, size);
  row[k++] = share(punctuation * 5, size);
  row[k++] = quotes > 0 || /[“”„「]/.test(part) ? 1 : 0;
  row[k++] = part.includes('?') || part.includes('¿') ? 1 : 0;
  row[k++] = share(separators, 3);
  row[k++] = share(parentheses, 2);
  row[k++] = last === ')' || last === ']' ? 1 : 0;
  row[k++] = part.includes('©') ? 1 : 0;
  row[k++] = part.includes('@') ? 1 : 0;
  row[k++] = part.includes('http') || part.includes('www.') ? 1 : 0;
  row[k++] = text.length <= 4 && /^#?\d{1,3}[.)º°]?$/.test(text) ? 1 : 0;
  row[k++] = digits > 0 && size < 300 && rank.test(part) ? 1 : 0;
  row[k++] = digits > 0 && size < 200 && year.test(part) ? 1 : 0;
  row[k++] = digits > 0 && size < 200 && clock.test(part) ? 1 : 0;
  row[k++] = digits > 0 && size < 200 && shortDate.test(part) ? 1 : 0;
  row[k++] = unspacedText ? (part.match(/[のにはをがでと的了是在]/g)?.length ?? 0) / size : functional / (own || 1);
  row[k++] = share(letters / words, 12);
  row[k++] = unspacedText ? 1 : 0;
}

const opening = '"\'“”‘«»„「『';
const bullets = '-–—•·▪*';
