import { sentenceEnds } from '../../letters/sentence-end.ts';
import { countCharacters, isUpper } from './characters.ts';
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
const sentenceEnd = new RegExp(`[${sentenceEnds}]["'”’»)\\]）」』]*$`);

/** Whether a text ends as sentences do. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-6));

/** Long blocks are looked at in part: their shape shows in the first thousand characters. */
const looked = 1000;

/** Fills in `shapeFeatures` from column `at` on, a line each, in their order. */
export function fillShape(row: Float32Array, at: number, line: MeasuredLine, isFunctional: readonly boolean[]): void {
  const { text } = line;
  const part = text.length > looked ? text.slice(0, looked) : text;
  const size = part.length;
  const counts = countCharacters(part);
  let functional = 0;
  const own = Math.min(line.words.length, 200);
  for (let i = 0; i < own; i++) if (isFunctional[line.words[i] as number]) functional++;
  const first = text[0] ?? '';
  const last = text[text.length - 1] ?? '';
  const unspacedText = line.dense > 1 / 3;
  let k = at;
  row[k++] = logScale(line.length, 1000);
  row[k++] = share(line.length, 400);
  row[k++] = logScale(counts.words, 150);
  row[k++] = logScale(counts.sentences, 8);
  row[k++] = endsSentence(text) ? 1 : 0;
  row[k++] = last === ':' || last === '：' ? 1 : 0;
  row[k++] = last === '…' || text.endsWith('...') ? 1 : 0;
  row[k++] = last === ',' ? 1 : 0;
  row[k++] = first !== first.toUpperCase() ? 1 : 0;
  row[k++] = isUpper(first) ? 1 : 0;
  row[k++] = first >= '0' && first <= '9' ? 1 : 0;
  row[k++] = opening.includes(first) ? 1 : 0;
  row[k++] = bullets.includes(first) ? 1 : 0;
  row[k++] = counts.letters > 0 ? counts.upper / counts.letters : 0;
  row[k++] = counts.capitalised / counts.words;
  row[k++] = counts.digits / size;
  row[k++] = share(counts.commas * 20, size);
  row[k++] = share(counts.punctuation * 5, size);
  row[k++] = counts.quotes > 0 || /[“”„「]/.test(part) ? 1 : 0;
  row[k++] = part.includes('?') || part.includes('¿') ? 1 : 0;
  row[k++] = share(counts.separators, 3);
  row[k++] = share(counts.parentheses, 2);
  row[k++] = last === ')' || last === ']' ? 1 : 0;
  row[k++] = part.includes('©') ? 1 : 0;
  row[k++] = part.includes('@') ? 1 : 0;
  row[k++] = part.includes('http') || part.includes('www.') ? 1 : 0;
  row[k++] = text.length <= 4 && /^#?\d{1,3}[.)º°]?$/.test(text) ? 1 : 0;
  row[k++] = counts.digits > 0 && size < 300 && rank.test(part) ? 1 : 0;
  row[k++] = counts.digits > 0 && size < 200 && year.test(part) ? 1 : 0;
  row[k++] = counts.digits > 0 && size < 200 && clock.test(part) ? 1 : 0;
  row[k++] = counts.digits > 0 && size < 200 && shortDate.test(part) ? 1 : 0;
  row[k++] = unspacedText ? (part.match(/[のにはをがでと的了是在]/g)?.length ?? 0) / size : functional / (own || 1);
  row[k++] = share(counts.letters / counts.words, 12);
  row[k++] = unspacedText ? 1 : 0;
}

const opening = '"\'“”‘«»„「『';
const bullets = '-–—•·▪*';
