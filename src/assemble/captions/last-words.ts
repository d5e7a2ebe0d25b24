import { shapeOf } from '../byline/names/shape.ts';
import { beginsAsName, isMark, longestStart } from './introduced.ts';
import { isMadeBy } from './made-by.ts';
import { namesSource, sourceLength } from './sources.ts';
import { type CaptionParts, leastSaid, parts, unbracketed } from './tidy.ts';

/** Where a credit may begin: behind a sentence, a bracket, a sign of East Asian print, a bar or a comma. */
const ends = /[.!?…]["”»)]?\s+|[)\]”»]\s+|[。、」)]|[|/=–—]\s*|,\s+/g;
const endsSentence = /^(?:[.!?…]|。)/;
const isBar = /^[|/=–—,、]/;
/** What a full stop makes shorter: “St. Louis”. */
const shortened = /(?<!\p{L})\p{Lu}\p{Ll}$/u;

/** A word that no credit has: those in small letters are short ("AFP via Getty Images"). */
const longWord = /(?<!\p{L})\p{Ll}{5}/u;

/** Whether a sentence and nothing else stands before a person's name: “el Dr. Ana Ruiz”, “St. Louis” are one. */
const isPerson = (before: string, words: string): boolean =>
  !/(?<!\p{L})\p{Lu}\p{L}{0,4}$/u.test(before.slice(-6)) && !/[.,]/.test(words) && shapeOf(words).person;

/** Whether an agency stands first and alone or parted from what follows: “EFE”, “ČTK / Petr Říha”, “ANTARA FOTO/Siti Aminah”. */
function isSourceParted(words: string): boolean {
  const length = sourceLength(words);
  return length > 0 && /^(?:\s*(?:[./|–-]|$)|\s\p{Lu}+\/)/u.test(words.slice(length));
}

/** Without the full stop behind a name or an agency: “Ana Ruiz/EFE.” */
const withoutStop = (words: string): string => (/\p{Lu}\S*\.$/u.test(words) ? words.slice(0, -1) : words);

/** The credit that these last words are; null where they are none. */
function creditOf(printed: string, end: string, before: string, starts: RegExp): string | null {
  const words = unbracketed(withoutStop(printed));
  if (isMadeBy(words)) return words;
  if (words.includes(':')) return null;
  const name = words.replace(starts, '');
  const marked = name !== words && beginsAsName(name);
  if (marked && (shapeOf(name).name || namesSource(name))) return name;
  if (isBar.test(end)) return null;
  if (isSourceParted(words)) return words;
  if (!endsSentence.test(end)) return null;
  const source = sourceLength(words);
  const bracketed = printed.startsWith('(') && shapeOf(words).name;
  const names = source > 0 || namesSource(words) || (name === words && (bracketed || isPerson(before, words)));
  if (!isMark(words, starts) && !((marked || names) && !longWord.test(name.slice(source)))) return null;
  return marked ? name : words;
}

/** The credit behind the last sentence or a bar: “… la calle. Photo by Ana Ruiz”, “… la calle / foto EFE”, “… la calle. EFE”, “…。王小明 摄”. */
export function lastWords(line: string, starts: RegExp): CaptionParts | null {
  for (const { index, 0: end } of line.matchAll(ends)) {
    const [before, words] = [line.slice(0, index), line.slice(index + end.length)];
    if (words === '' || words.length > longestStart || index < leastSaid || shortened.test(before.slice(-3))) continue;
    const credit = creditOf(words, end, before, starts);
    if (credit !== null) return parts(isBar.test(end) ? before : before + end, credit);
  }
  return null;
}
