import { sentenceEnds } from '../../letters/sentence-end.ts';
/**
 * Whether a character is of a script whose lines are joined without a blank: Thai to Khmer, kana, Han, their punctuation and
 * full-width forms.
 */
export function joinsUnspaced(unit: number): boolean {
  return (
    (unit >= 0x3000 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

const lowerCase = /^\p{Ll}/u;
const upperCase = /^\p{Lu}/u;
const sentenceEnd = new RegExp(`[:${sentenceEnds}]["'”’»)\\]」』]{0,2}$`);

export function startsLowerCase(text: string): boolean {
  return lowerCase.test(text);
}

export function startsUpperCase(text: string): boolean {
  return upperCase.test(text);
}

/** Whether a line ends as sentences do, closing quotes and brackets allowed after the mark. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-3));
}
