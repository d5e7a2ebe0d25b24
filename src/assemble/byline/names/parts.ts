import { fold, isLetter } from '../../../letters/fold.ts';
import { isCapital, isSmall } from '../../../letters/letter-case.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import { isAgency } from './agencies.ts';
import type { BylineWords } from './phrases.ts';
import { phrasesIn, phrasesOf } from './phrases.ts';

export type Separator = 'start' | 'comma' | 'joiner' | 'slash';

/** A piece of a list of names, and what stands before it. */
export interface Part {
  text: string;
  before: Separator;
}

const marks = /\s*[,;、，；،]\s*|\s*[/／]\s*|\s*[&+]\s*/g;
/** What parts one name of a list from the next, without the words for "and". */
const parting = /[,،;/&+]|\s[–ـ-]+\s/;
const dashes = /\s+[–ـ-]+\s+/g;

/** Whether a dash parts the names of a list in this language: Văn An - Thị Bình. */
export const listsByDash = ([words]: readonly BylineWords[]): boolean =>
  words !== undefined && phrasesIn(words, 'nameJoiners').includes('-');

/** Names that begin with the letter that means "and". */
const ownLetter = /^(?:و(?:لید|ائل|سام|فاء|جدی|حید|رد)|ו(?:רד|יקטור|לדימיר|יליאם))/;

/** Places where "and" is written together with the name behind it, each of two words or more, or a house: أحمد محمود وسارة علي. */
function attached(text: string, folded: string, lexicons: readonly BylineWords[]): { start: number; end: number }[] {
  const letter = lexicons[0] && phrasesIn(lexicons[0], 'nameJoiners').find((joiner) => /^[^-]-$/.test(joiner))?.[0];
  if (!letter) return [];
  const found: { start: number; end: number }[] = [];
  const fits = (words: number): boolean => words > 1 && words < 4;
  for (let at = folded.indexOf(` ${letter}`); at >= 0; at = folded.indexOf(` ${letter}`, at + 1)) {
    const rest = folded.slice(at + 2).replace(/^-/, '');
    const next = rest.split(parting)[0] ?? '';
    const before = text.slice(found.at(-1)?.end ?? 0, at);
    const house = isAgency(next) || phrasesOf(lexicons, 'newsroom').includes(next.trim());
    if (
      rest[0] === ' ' ||
      ownLetter.test(letter + rest) ||
      (!house && !fits(wordCount(next.split(` ${letter}`)[0] ?? '')))
    )
      continue;
    if (fits(wordCount(before.split(parting).at(-1) ?? '')) || /[,،]\s*$/.test(before))
      found.push({ start: at, end: folded.length - rest.length });
  }
  return found;
}

/** Places where the list breaks, in order. */
function breaks(text: string, lexicons: readonly BylineWords[]): { start: number; end: number; as: Separator }[] {
  const found: { start: number; end: number; as: Separator }[] = [];
  for (const { index, 0: mark } of text.matchAll(marks)) {
    const as = /[/／]/.test(mark) ? 'slash' : /[&+]/.test(mark) ? 'joiner' : 'comma';
    found.push({ start: index, end: index + mark.length, as });
  }
  if (listsByDash(lexicons))
    for (const { index, 0: dash } of text.matchAll(dashes))
      found.push({ start: index, end: index + dash.length, as: 'comma' });
  const folded = fold(text);
  for (const spot of attached(text, folded, lexicons)) found.push({ ...spot, as: 'joiner' });
  for (const joiner of new Set(phrasesOf(lexicons, 'nameJoiners'))) {
    if (!isLetter(joiner[0])) continue;
    for (let at = folded.indexOf(` ${joiner} `); at >= 0; at = folded.indexOf(` ${joiner} `, at + 1)) {
      // In capitals or with one ("Y") it is still the joiner; a lone capital "E" or "I" is an initial.
      if (joiner.length === 1 && isCapital(text[at + 1]) && text !== text.toUpperCase()) continue;
      found.push({ start: at, end: at + joiner.length + 2, as: 'joiner' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** "Ortega y Gasset", "Costa e Silva": one word joined to several is the rest of a name. */
function isRestOfName(left: string, right: string, lexicons: readonly BylineWords[]): boolean {
  if (wordCount(right) !== 1 || wordCount(left) < 2 || isAgency(right)) return false;
  return !phrasesOf(lexicons, 'newsroom').includes(fold(right));
}

/** A list of names taken apart at commas, slashes and the language's words for "and". */
export function partsOf(text: string, lexicons: readonly BylineWords[]): Part[] {
  const parts: Part[] = [];
  // "Theo Reuters", "y Luis Paz": what joins it to a line before.
  const joiner = phrasesOf(lexicons, 'nameJoiners').find(
    (each) => each.length > 2 && fold(text).startsWith(`${each} `),
  );
  let from = joiner ? joiner.length : 0;
  let before: Separator = 'start';
  const push = (to: number): void => {
    const piece = text.slice(from, to).trim();
    const last = parts.at(-1);
    if (!piece) return;
    if (before === 'joiner' && last && isRestOfName(last.text, piece, lexicons) && isLetter(fold(joinerText)[0])) {
      last.text = `${last.text} ${joinerText} ${piece}`;
    } else parts.push({ text: piece, before: parts.length === 0 ? 'start' : before });
  };
  let joinerText = '';
  for (const { start, end, as } of breaks(text, lexicons)) {
    if (start < from) {
      // ", and" is one break.
      if (as === 'joiner') before = as;
      from = Math.max(from, end);
      continue;
    }
    push(start);
    joinerText = text.slice(start, end).trim();
    before = text.slice(from, start).trim() === '' && before === 'joiner' ? before : as;
    from = end;
  }
  push(text.length);
  return parts;
}

/** The text without the jobs in it: before a name they go, behind it they end it. */
export function withoutJobs(text: string, lexicons: readonly BylineWords[]): string {
  const folded = fold(text);
  let cut = text.length;
  let start = 0;
  for (const job of phrasesOf(lexicons, 'jobs')) {
    const at = folded.indexOf(job);
    if (at < 0 || !standsAlone(folded, at, at + job.length)) continue;
    // "FOCUS-online-Redakteurin", "unserer Korrespondentin": what is joined to a job, and small words before it, belong to it.
    const from = folded[at - 1] === '-' ? folded.lastIndexOf(' ', at) + 1 : at;
    const small = text
      .slice(0, from)
      .split(' ')
      .every((word) => word === '' || isSmall(word[0]));
    if (small) start = Math.max(start, at + job.length);
    else cut = Math.min(cut, from);
  }
  if (cut < start) cut = text.length;
  const rest = text
    .slice(start, cut)
    .replace(/^[\s.:/–-]+/, '')
    .trim();
  // "CEO of the company", "periodista de sucesos": a job and no name.
  if (start > 0 && isSmall(rest[0])) return '';
  // 순천, 광양 구현모 기자: before the job stands the name, before the name the place.
  return cut < text.length && /[\uac00-\ud7a3]$/.test(rest) ? (rest.split(/[\s,]+/).at(-1) ?? rest) : rest;
}
