import { fold, isLetter } from '../../../letters/fold.ts';
import { isCapital, isSmall } from '../../../letters/letter-case.ts';
import { isInitials, shapeOf } from '../../../names/shape.ts';
import { isAgency } from './agencies.ts';
import type { JudgedName, NameContext } from './judge.ts';
import { judge, withoutBrackets } from './judge.ts';
import { hasLostCase } from './key.ts';
import type { Part } from './parts.ts';
import { partsOf, withoutJobs } from './parts.ts';
import { trim } from './trim.ts';

/** A name that a credit gives, and how much speaks for it. */
export interface CreditedName {
  name: string;
  /** Whether the metadata, an agency list, a byline prefix or the shape of a full name stands behind it. */
  sure: boolean;
  agency: boolean;
  /** Whether it is the site's own name. */
  site: boolean;
  /** Whether it names the newsroom and nobody in it. */
  newsroom: boolean;
  /** Whether the metadata or the markup names it too. */
  known: boolean;
}

export const plainName = { sure: true, agency: false, site: false, newsroom: false, known: false };

/** Titles that the page prints with the name. */
const title = /(?:^|(?<=\s))(?:dra?|prof|sir|dame|rev|fr|mons|lic|ing)\.?\s$/;

/** Places in the text where a known name stands, the longest names first. */
function knownIn(text: string, known: readonly string[]): { start: number; end: number }[] {
  const folded = fold(text);
  const found: { start: number; end: number }[] = [];
  for (const name of [...known].sort((a, b) => b.length - a.length)) {
    const key = fold(name.trim());
    const at = key.length < 3 ? -1 : folded.indexOf(key);
    const end = at + key.length;
    const start = at - (title.exec(folded.slice(Math.max(0, at - 8), Math.max(0, at)))?.[0].length ?? 0);
    const inside = (isLetter(folded[start - 1]) || /\d/.test(folded[start - 1] ?? '')) && !isCapital(text[start]);
    const partOfLonger =
      !/\s/.test(key) && /^\s\p{Lu}\p{Ll}+(?:\s|$)/u.test(text.slice(end, end + 30)) && shapeOf(trim(text)).person;
    if (at < 0 || inside || partOfLonger || found.some((other) => start < other.end && end > other.start)) continue;
    found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Folded beginning of "agencies" in the languages that have the word. */
const agencies = /^a(?:ge|xe)n[ct]/;
/** An acronym before more: "ARD Berlin", "ARD-Studio London". */
const house = /^\p{Lu}{3,5}[\s-]\p{Lu}\p{Ll}/u;

/** Whether a later piece of the list is a name too, and not a place, a house or a job behind the first. */
function belongs(part: JudgedName, list: readonly JudgedName[]): boolean {
  const { text, verdict, before } = part;
  if (verdict === 'no') return false;
  if (verdict === 'known' || verdict === 'agency') return true;
  const first = list[0];
  // "El Faro / Ana Ruiz": the house before whoever wrote for it.
  const ofHouse = (first?.verdict === 'site' || first?.verdict === 'newsroom') && verdict === 'person';
  const bySlash = before === 'slash' && (first?.verdict === 'agency' || first?.verdict === 'name' || ofHouse);
  const named = first?.verdict === 'person' || first?.verdict === 'known';
  // "Ana Ruiz y agencias", "Jane Doe / Staff Reporter"
  if (verdict === 'newsroom' && named && agencies.test(fold(text))) return false;
  if (verdict === 'newsroom' || verdict === 'site') return before !== 'comma';
  // "ANA RUIZ, Buenos Aires", "Ana Ruiz, do UOL", "Ana Ruiz, ARD Berlin": where and for whom.
  const unlikeCase = first?.verdict !== 'agency' && hasLostCase(text) !== hasLostCase(first?.text ?? '');
  if (before === 'comma' && (isSmall(text[0]) || unlikeCase || house.test(text))) return false;
  if (before === 'joiner' || bySlash) return true;
  if (verdict === 'name')
    return (
      list.length > 2 &&
      list.every((other) => other.verdict === 'name') &&
      list.some((other) => other.before === 'joiner')
    );
  const joined = list.some((other) => other.before === 'joiner');
  const persons = list.filter((other) => other.verdict === 'person').length;
  return (
    joined ||
    persons >= (hasKnown(list) ? 2 : 3) ||
    ((first?.verdict === 'person' || first?.verdict === 'agency' || ofHouse) && !hasKnown(list))
  );
}

const hasKnown = (list: readonly JudgedName[]): boolean => list.some(({ verdict }) => verdict === 'known');

/** A name no list has: what a prefix leads to may be a user name or a word in small letters. */
function unusual(text: string, context: NameContext): string | null {
  const bare = trim(withoutJobs(withoutBrackets(text), context.lexicons));
  const words = bare.split(/\s+/);
  const plain = bare.length >= 4 && words.length <= 4 && !/[?!=<>{}@…]/.test(bare);
  const acronym = bare.length >= 3 && [...bare].every(isCapital);
  if (isInitials(bare) && !acronym) return null;
  // "Nils under", the rest of a sentence.
  if (plain && words.length === 2 && isCapital(words[0]?.[0]) && isSmall(words[1]?.[0]) && !/[.\d]/.test(bare))
    return words[0] ?? null;
  return acronym || (plain && words.length <= 2) ? bare : null;
}

/** "Buenos Aires (EFE).-": a dateline, whose first words are a place. */
const dateline = /[)\]）]\s?\.?\s?[-–—]+$/;

/** The names that a list in a byline gives. `prefixed`: whether a byline prefix stands before it. */
export function namesIn(text: string, prefixed: boolean, context: NameContext): CreditedName[] {
  const whole = once(trim(withoutBrackets(text)));
  if (whole === '' || dateline.test(text.trim())) return inBrackets(text);
  const one = judge({ text: whole, before: 'start' }, context);
  if (one.verdict === 'known' || one.verdict === 'agency' || one.verdict === 'newsroom' || one.verdict === 'site')
    return [credited(one, prefixed)];
  const spots = knownIn(whole, context.known);
  // What is known is taken out of the text, so that what is glued to it or follows it cannot hide it.
  const marked = spots.reduceRight(
    (rest, { start, end }, i) => `${rest.slice(0, start)} \ue000${i}\ue000 ${rest.slice(end)}`,
    whole,
  );
  const parts = partsOf(marked, context.lexicons).flatMap(apart);
  const names = parts.flatMap((part): JudgedName[] => {
    const held = [...part.text.matchAll(/\ue000(\d+)\ue000/g)].map(([, i]) => spots[Number(i)]);
    if (held.length === 0) return [judge(part, context)];
    return held.flatMap((spot) =>
      spot ? [{ text: whole.slice(spot.start, spot.end), before: part.before, verdict: 'known' as const }] : [],
    );
  });
  // "Ana Ruiz Editora de Cultura y Espectáculos": behind the name its job goes on.
  const described = parts.some(
    ({ text }) => /\ue000/.test(text) && isLetter(fold(text.replace(/\ue000\d+\ue000/g, '')).trim()[0]),
  );
  const listed = select(names, parts, whole, prefixed, context);
  return [...listed.filter(({ known, agency }) => !described || known || agency), ...inBrackets(text)];
}

/** "JANE DOE Associated Press", "Ana Ruiz EFE", "EFE Madrid", "Ana Ruiz-EFE": a name and an agency or a place behind it. */
function apart(part: Part): Part[] {
  const { text, before } = part;
  const [, left = '', right = ''] = /^([^–-]+)[–-]([^–-]+)$/.exec(text) ?? [];
  if (!isAgency(text) && [left, right].some(isAgency) && [left, right].some((side) => shapeOf(side).person))
    return [
      { text: left, before },
      { text: right, before: 'slash' },
    ];
  const words = text.split(' ');
  for (let at = 1; at < words.length && !isAgency(text); at++) {
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const cased =
      at > 1 && head === head.toUpperCase() && /\p{Lu}{2}$/u.test(head) && /^\p{Lu}\p{Ll}(?!r\.?$)/u.test(tail);
    const agency = tail.length > 2 && isAgency(tail);
    const city =
      isAgency(head) && (at > 1 || head === head.toUpperCase()) && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(tail);
    if (city || ((cased || agency) && shapeOf(head).person))
      return [
        { text: head, before },
        { text: tail, before: 'comma' },
      ];
  }
  return [part];
}

/** "EFE EFE": a name that the page prints twice in a row. */
function once(text: string): string {
  const words = text.split(/\s+/);
  const [first, second] = [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')];
  return words.length % 2 === 0 && first === second ? first : text;
}

/** "Ana Ruiz (EFE)": an agency in brackets is credited too. */
function inBrackets(text: string): CreditedName[] {
  return [...text.matchAll(/[([（]([^)\]）]{2,60})[)\]）]/g)].flatMap(([, inside = '']) => {
    // "(avec AFP)"
    const pieces = inside.split(/[/,]/).map((piece) => trim(piece.replace(/^(?:Theo|\p{Ll}{2,4})\s/u, '')));
    return pieces.filter(isAgency).map((name) => ({ ...plainName, name, agency: true }));
  });
}

const credited = ({ text, verdict, besideJob }: JudgedName, prefixed: boolean): CreditedName => ({
  name: text,
  sure:
    (prefixed && !besideJob) ||
    verdict === 'known' ||
    verdict === 'agency' ||
    verdict === 'newsroom' ||
    (verdict === 'person' && !besideJob),
  agency: verdict === 'agency' || (verdict === 'known' && isAgency(text)),
  site: verdict === 'site',
  newsroom: verdict === 'newsroom',
  known: verdict === 'known',
});

const writes = ({ verdict }: JudgedName): boolean =>
  verdict === 'agency' || verdict === 'newsroom' || verdict === 'person';

const isNoName = ({ verdict, text }: JudgedName): boolean => verdict === 'no' && !isInitials(text);

function select(
  names: readonly JudgedName[],
  parts: readonly Part[],
  whole: string,
  prefixed: boolean,
  context: NameContext,
): CreditedName[] {
  const [first, second] = names;
  // "Co-founder and Chief Architect": a line of jobs.
  if (!first || (first.besideJob && first.text === '' && !hasKnown(names))) return [];
  // "Redacción / Crítica", "Redacción y agencias" are one credit.
  if (
    first.verdict === 'newsroom' &&
    second &&
    second.before !== 'comma' &&
    second.verdict !== 'agency' &&
    second.verdict !== 'person'
  ) {
    return [{ ...plainName, name: whole, newsroom: true }];
  }
  // "Madrid, EFE", "القاهرة - أحمد محمود", "Wartawan Tribunnews.com, Budi Santoso": the place or the site before the author.
  const isHost = /\S\.[a-z]{2,3}$/i.test(first.text);
  if (first.verdict === 'name' && second?.before === 'comma' && writes(second) && (!prefixed || isHost))
    return names.filter(writes).map((name) => credited(name, prefixed));
  // "De notre correspondante à Rome, Anne Dupont": where, then who.
  if (first.verdict === 'no' && isSmall(first.text[0]) && second?.before === 'comma' && writes(second))
    return names.filter(writes).map((name) => credited(name, prefixed));
  // 순천, 광양 구현모 기자: places before the name.
  const byJob = names.filter((name) => name.byJob);
  if (byJob.length > 0) return byJob.map((name) => credited(name, prefixed));
  const list: CreditedName[] = [];
  const others = hasKnown(names) && first.verdict === 'name' && !prefixed;
  for (const [i, name] of names.entries()) {
    if (i === 0 && others) continue;
    if (i === 0) {
      const odd = name.verdict === 'no' && prefixed ? unusual(parts[0]?.text ?? '', context) : null;
      if (name.verdict !== 'no') list.push(credited(name, prefixed));
      else if (odd) list.push({ ...plainName, name: odd });
    } else if (belongs(name, names)) list.push(credited(name, prefixed && name.verdict !== 'name'));
    // Behind somebody the metadata names stands a job, however it is called, and where it is done.
    else if (name.before === 'comma' && (name.besideJob || hasKnown(names) || isNoName(name))) break;
  }
  return list;
}
