import { withoutEnd } from '../letters/without-end.ts';
import { shapeOf } from '../names/shape.ts';
import { namesSource, sourceLength } from '../names/sources.ts';
import { beginsAsName, isMark, lastMark, longestStart, unmarked, withoutStart } from './introduced.ts';
import { isMadeBy } from './made-by.ts';
import type { CreditMarks } from './marks.ts';
import { type CaptionParts, leastSaid, parts, unbracketed } from './tidy.ts';

/** Where a credit may begin: behind a sentence, a bracket, a sign of East Asian print, a bar, a comma before an abbreviated mark, or before one in capitals. */
const ends =
  /[.!?…।]["”»)]?\s+|[)\]”»]\s+|[。、」)]\s*|[|/=–—]\s*|,\s+(?=\p{L}{1,5}\.)|(?<=\p{Ll})\s(?=\p{Lu}{3,9}\s\p{Lu})/gu;
/** The longest of these with its blanks; what begins before is too far from the end of the line. */
const longestEnd = 20;
const endsSentence = /^[.!?…।。]/;
const isBar = /^[|/=–—,、\s]/;
/** What a full stop makes shorter: “St. Louis”. */
const shortened = /(?<!\p{L})\p{Lu}\p{Ll}$/u;

/** A word that no credit has: those in small letters are short ("AFP via Getty Images"). */
const longWord = /(?<!\p{L})\p{Ll}{5}/u;

/** Whether a sentence and nothing else stands before a person's name: “el Dr. Ana Ruiz”, “St. Louis” are one. */
const isPerson = (before: string, words: string): boolean =>
  !/(?<!\p{L})\p{Lu}\p{L}{0,4}$/u.test(before.slice(-6)) && !/[.,]/.test(words) && shapeOf(words).person;

/** The credit that these last words are; null where they are none. */
function creditOf(printed: string, end: string, before: string, marks: CreditMarks): string | null {
  const words = unbracketed(withoutEnd(printed, '.'));
  if (isMadeBy(words)) return unmarked(words, marks);
  if (words.includes(':')) return null;
  const name = withoutStart(words, marks);
  const marked = name !== words && beginsAsName(name);
  if (marked && (namesSource(name) || (end !== ' ' && shapeOf(name).name))) return name;
  if (isBar.test(end)) return null;
  const source = sourceLength(words);
  const isName = (): boolean => (printed.startsWith('(') ? shapeOf(words).name : isPerson(before, words));
  const names = source > 0 || (endsSentence.test(end) && (namesSource(words) || (name === words && isName())));
  if (isMark(words, marks)) return lastMark(words, marks);
  return (marked || names) && !longWord.test(name.slice(source)) ? (marked ? name : words) : null;
}

/** The credit behind the last sentence or a bar: “… la calle. Photo by Ana Ruiz”, “… la calle / foto EFE”, “… la calle. EFE”, “…。王小明 摄”. */
export function lastWords(line: string, marks: CreditMarks): CaptionParts | null {
  ends.lastIndex = Math.max(0, line.length - longestStart - longestEnd);
  for (let found = ends.exec(line); found; found = ends.exec(line)) {
    const { index, 0: end } = found;
    const [before, words] = [line.slice(0, index), line.slice(index + end.length)];
    if (
      words === '' ||
      words.length > longestStart ||
      index * (end.startsWith('。') ? 2 : 1) < leastSaid ||
      shortened.test(before.slice(-3))
    )
      continue;
    const credit = creditOf(words, end, before, marks);
    if (credit !== null) return parts(isBar.test(end) ? before : before + end, credit);
  }
  return null;
}
