import { endsSentenceAt } from '../../letters/sentence-end.ts';

/** How often signs of each kind stand in a text. */
export interface Counts {
  letters: number;
  upper: number;
  digits: number;
  /** All that is neither letter, digit nor blank, with what follows here. */
  punctuation: number;
  commas: number;
  /** | · / > */
  separators: number;
  quotes: number;
  /** Opening ones. */
  parentheses: number;
  /** Runs between blanks, and those of them that begin with a capital. */
  words: number;
  capitalised: number;
  sentences: number;
}

export const isUpper = (char: string): boolean => char !== char.toLowerCase();
const isBlank = (code: number): boolean => code === 32 || code === 9;
/** Full stops and other marks behind which no blank need stand. */
const endsUnspaced = (code: number): boolean => code === 0x3002 || code === 0xff01 || code === 0xff1f;
/** What may stand between the end of a sentence and the blank after it: quotation marks and brackets. */
const closes = (code: number): boolean =>
  code === 34 || code === 39 || code === 41 || code === 93 || code === 0x201d || code === 0x2019 || code === 0xbb;

/** Counts the signs of a text. In one loop: each character of a page comes by here. */
export function countCharacters(text: string): Counts {
  const size = text.length;
  let letters = 0;
  let upper = 0;
  let digits = 0;
  let punctuation = 0;
  let commas = 0;
  let separators = 0;
  let quotes = 0;
  let parentheses = 0;
  let words = 0;
  let capitalised = 0;
  let sentences = 0;
  let afterBlank = true;
  let afterSentence = false;
  for (let i = 0; i <= size; i++) {
    const code = i < size ? text.charCodeAt(i) : 32;
    if (isBlank(code)) {
      if (afterSentence) sentences++;
      afterSentence = false;
      afterBlank = true;
      continue;
    }
    if (endsUnspaced(code)) sentences++;
    else if (endsSentenceAt(code)) afterSentence = true;
    else if (!closes(code)) afterSentence = false;
    let isCapital = false;
    if (code >= 48 && code <= 57) digits++;
    else if ((code >= 97 && code <= 122) || code > 191) {
      letters++;
      isCapital = code > 191 && code < 0x530 && isUpper(text[i] as string);
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
  return {
    letters,
    upper,
    digits,
    punctuation,
    commas,
    separators,
    quotes,
    parentheses,
    words,
    capitalised,
    sentences,
  };
}
