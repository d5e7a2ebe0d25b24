import { isLetter } from '../../../letters/fold.ts';
import { isSmall } from '../../../letters/letter-case.ts';

/** Letters that a gender-neutral or plural form adds to a label: autor/a, auteur(s), autor:in. */
const ending = /^(?:\([a-z]{1,3}\)|\/[a-z]{1,8}|[:*_]in(?:nen)?)?/;

/** Words so short that they open a name as well ("Da Silva", "Di Maio"): prefixes only before a capital, and never in capitals themselves. */
const shortest = 2;

/** Where a phrase that a text begins with ends, with what parts it from the name behind it; null where it does not lead to one. */
export function phraseEnd(text: string, folded: string, phrase: string): number | null {
  if (!folded.startsWith(phrase)) return null;
  let end = phrase.length;
  // "Byby Ana Ruiz": what a page says once for readers and once for those who listen.
  while (folded.startsWith(phrase, end)) end += phrase.length;
  end += ending.exec(folded.slice(end))?.[0].length ?? 0;
  const after = text.slice(end);
  const punctuation = /^\s*[:：/]?\s*/.exec(after)?.[0] ?? '';
  const name = after.slice(punctuation.length);
  if (name === '') return end + punctuation.length;
  const cased = !isSmall(name[0]) && (isLetter(name[0]?.toLowerCase()) || /^[\d@"“«'(]/.test(name));
  // "byClemson News", "porRedaccion": pages glue the prefix to the name.
  if (punctuation === '' && !(cased && isSmall(text[end - 1]))) return null;
  if (phrase.length <= shortest && !cased && ![0, 1, 2].every((at) => isSmall(name[at]))) return null;
  return end + punctuation.length;
}
