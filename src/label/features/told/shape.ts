import type { shapeFeatures } from '../shape.ts';
import type { Telling } from './about.ts';

const blank = /\s+/;
const length: Telling = (_, { block }) => {
  const count = block.text.split(blank).length;
  return `is ${count === 1 ? 'one word' : `${count} words`} long (${block.text.length === 1 ? '1 character' : `${block.text.length} characters`})`;
};
const capitals: Telling = (value) =>
  value > 0.6
    ? 'begins most of its words with capitals, as names and titles do'
    : 'begins few of its words with capitals';
const marks: Telling = (value) => (value > 0.3 ? 'has many commas and other marks' : 'has few commas and other marks');

/** What the features of a line's shape mean. */
export const shapeTold: Readonly<Record<(typeof shapeFeatures)[number], Telling>> = {
  length,
  longLength: length,
  words: length,
  sentences: (value) => (Math.expm1(value * Math.log1p(8)) < 1.5 ? 'holds one sentence' : 'holds several sentences'),
  endsSentence: 'ends like a sentence',
  endsColon: 'ends in a colon',
  endsEllipsis: 'ends in dots (…)',
  endsComma: 'ends in a comma',
  startsLower: 'begins with a small letter',
  startsUpper: 'begins with a capital letter',
  startsDigit: 'begins with a digit',
  startsQuote: 'begins with a quotation mark',
  startsDash: 'begins with a dash or bullet',
  upperShare: (value) => (value > 0.6 ? 'is written in capitals' : 'is written mostly in small letters'),
  capitalisedShare: capitals,
  digitShare: 'holds digits',
  commaShare: marks,
  punctuationShare: marks,
  quotes: 'holds a quotation',
  question: 'asks a question',
  separators: 'holds separators (| · / >)',
  parentheses: 'holds brackets',
  endsParenthesis: 'ends in a bracket',
  copyright: 'holds a ©',
  at: 'holds an @',
  webAddress: 'holds a web address',
  numberOnly: 'is a number and nothing else',
  rankFirst: 'begins with a number as ranked lists do',
  year: 'names a year',
  clock: 'holds a time of day',
  shortDate: 'holds a date in digits',
  functionWordShare: (value) =>
    value > 0.3
      ? 'is rich in small words (de, que, the), as sentences are'
      : 'is poor in small words (de, que, the), as titles and labels are',
  wordLength: (value) => (value > 0.5 ? 'has long words' : 'has short words'),
  unspacedScript: 'is in a script that puts no blanks between words',
};
