import { withoutEnd } from '../letters/without-end.ts';
export interface CaptionParts {
  /** Null where the line is a credit alone. */
  text: string | null;
  credit: string | null;
}

/** Longer lines are no captions with a credit; patterns stay off them. */
export const longestCaption = 1200;

export const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Without brackets around it, and without one that has lost its other half. */
export function unbracketed(text: string): string {
  if (text.startsWith('(') && text.indexOf(')') === text.length - 1) return text.slice(1, -1);
  if (text.endsWith(')') && count(text, ')') > count(text, '(')) return text.slice(0, -1);
  if (text.startsWith('(') && count(text, '(') > count(text, ')')) return text.slice(1);
  return text.endsWith(']') && !text.includes('[') ? text.slice(0, -1) : text;
}

/** “2 von 10”, “Foto 1 de 5”: where a gallery stands, alone or behind a sentence. */
const counter = /(?:^(?:\p{L}{1,12}\s)?|(?<=[.!?…"”»)]\s{1,9}))\d{1,4}\s?(?:\/|\p{L}{1,5})\s?\d{1,4}$/u;

/** Without a counter at its end. */
export const withoutCounter = (text: string): string => (/\d$/.test(text) ? text.replace(counter, '') : text);

const wide = '【】ⓒ';
const narrow = '[]©';

/** The line with the signs and letters of East Asian print made into those of the others; as long as before. */
export const inNarrowSigns = (line: string): string =>
  line.replace(/[\uff01-\uff5e【】ⓒ]/g, (sign) =>
    sign < '\uff00' ? narrow.charAt(wide.indexOf(sign)) : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

/** A credit as it is given: without signs around it, and once where it is printed twice. Null where nothing is left. */
export function tidy(credit: string): string | null {
  const bare = withoutEnd(credit.replace(/^(?:[\s:|/=–—©-]|\(c\))+/iu, ''), '.|;([');
  const whole = unbracketed(bare.trim()).trim();
  const half = whole.slice(0, whole.length >> 1).trim();
  const once = half && (whole === `${half} ${half}` || whole === `${half} | ${half}`) ? half : whole;
  return withoutCounter(once).trim() || null;
}

/** What is said in a caption; null where nothing is left. */
export const orNull = (text: string): string | null =>
  withoutCounter(withoutEnd(text, '([|/•–—=-').trim()).trim() || null;

/** What stands before a credit that no mark tells; less than so much is no caption. */
export const leastSaid = 8;

/** What is said before a credit, and the credit, each tidied. */
export const parts = (said: string, credit: string): CaptionParts => ({ text: orNull(said), credit: tidy(credit) });
