import { foldCase } from '../../lexicon/phrases.ts';
import type { Block } from '../../read/document.ts';

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
const sentenceBreak = /[.!?…؟。！？](?=["'”’»)\]）」』]*\s|["'”’»)\]）」』]*$|[\u3000-\u9fff])/g;
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g;

/** A character of a script without blanks stands for this many of an alphabet. */
const unspacedWeight = 2.5;

/** Length in letters of an alphabet. */
export const weighLength = (text: string): number => {
  const dense =
    text.charCodeAt(0) > 0x2ff || text.charCodeAt(text.length >> 1) > 0x2ff ? (text.match(unspaced)?.length ?? 0) : 0;
  return text.length + dense * (unspacedWeight - 1);
};

const log = (value: number, of: number): number => Math.log1p(value) / Math.log1p(of);

/** Long blocks are looked at in part: their shape shows in the first thousand characters. */
const looked = 1000;

export function fillShape(row: Float32Array, at: number, block: Block, functionWords: ReadonlySet<string>): void {
  const { text } = block;
  const part = text.length > looked ? text.slice(0, looked) : text;
  let upper = 0;
  let letters = 0;
  let digits = 0;
  let commas = 0;
  let punctuation = 0;
  let separators = 0;
  let quotes = 0;
  let parentheses = 0;
  for (let i = 0; i < part.length; i++) {
    const code = part.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if ((code >= 97 && code <= 122) || code > 191) {
      letters++;
      if (code < 0x530 && code > 191 && isUpper(part[i] as string)) upper++;
    } else if (code >= 65 && code <= 90) {
      letters++;
      upper++;
    } else if (code !== 32) {
      punctuation++;
      if (code === 44) commas++;
      else if (code === 124 || code === 183 || code === 47 || code === 62) separators++;
      else if (code === 34 || code === 39 || code === 171 || code === 187) quotes++;
      else if (code === 40) parentheses++;
    }
  }
  const words = foldCase(part).split(' ');
  let functional = 0;
  for (const word of words) if (functionWords.has(word)) functional++;
  let capitalised = 0;
  for (const word of part.split(' ')) if (isUpper(word[0] ?? '')) capitalised++;
  const dense = part.match(unspaced)?.length ?? 0;
  const length = weighLength(text);
  const size = part.length;
  const first = text[0] ?? '';
  const last = text[text.length - 1] ?? '';
  const values = [
    log(length, 1000),
    Math.min(1, length / 400),
    log(words.length, 150),
    log(part.match(sentenceBreak)?.length ?? 0, 8),
    sentenceEnd.test(text.slice(-6)) ? 1 : 0,
    last === ':' || last === '：' ? 1 : 0,
    last === '…' || text.endsWith('...') ? 1 : 0,
    last === ',' ? 1 : 0,
    first !== first.toUpperCase() ? 1 : 0,
    isUpper(first) ? 1 : 0,
    first >= '0' && first <= '9' ? 1 : 0,
    /["'“”‘«»„「『]/.test(first) ? 1 : 0,
    /[-–—•·▪*]/.test(first) ? 1 : 0,
    letters > 0 ? upper / letters : 0,
    capitalised / words.length,
    digits / size,
    Math.min(1, (commas * 20) / size),
    Math.min(1, (punctuation * 5) / size),
    quotes > 0 || /[“”„「]/.test(part) ? 1 : 0,
    part.includes('?') || part.includes('¿') ? 1 : 0,
    Math.min(1, separators / 3),
    Math.min(1, parentheses / 2),
    last === ')' || last === ']' ? 1 : 0,
    part.includes('©') ? 1 : 0,
    part.includes('@') ? 1 : 0,
    part.includes('http') || part.includes('www.') ? 1 : 0,
    text.length <= 4 && /^#?\d{1,3}[.)º°]?$/.test(text) ? 1 : 0,
    size < 300 && rank.test(part) ? 1 : 0,
    size < 200 && year.test(part) ? 1 : 0,
    size < 200 && clock.test(part) ? 1 : 0,
    size < 200 && shortDate.test(part) ? 1 : 0,
    dense > size / 3 ? (part.match(/[のにはをがでと的了是在]/g)?.length ?? 0) / size : functional / words.length,
    Math.min(1, letters / words.length / 12),
    dense > size / 3 ? 1 : 0,
  ];
  row.set(values, at);
}

const isUpper = (char: string): boolean => char !== '' && char !== char.toLowerCase();
