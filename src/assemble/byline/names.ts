import { fold } from '../date/line.ts';
import { isAgency } from './agencies.ts';
import { hasLostCase, nameKey } from './name-key.ts';
import { isInitials, namesOrganisation, shapeOf } from './name-shape.ts';
import type { Part } from './parts.ts';
import { partsOf, withoutJobs } from './parts.ts';
import type { BylineWords } from './phrases.ts';
import { phrasesOf } from './phrases.ts';

export interface NameContext {
  lexicons: readonly BylineWords[];
  /** Names that the metadata gives. */
  known: readonly string[];
  /** Keys of the site's own names. */
  site: ReadonlySet<string>;
}

/** A name that a credit gives, and how much speaks for it. */
export interface CreditedName {
  name: string;
  /** Whether the metadata, an agency list, a byline prefix or the shape of a full name stands behind it. */
  sure: boolean;
  agency: boolean;
}

const edges = /^[\s,;:|/•·*()[\]"“”«»'’–—-]+|[\s,;:|/•·*()[\]"“”«»–—-]+$|(?<=\p{L}{3})\.$/gu;
const trim = (text: string): string => text.replace(edges, '').replace(edges, '');
const bracketed = /\s?[([（【［][^)\]）】］]{0,60}[)\]）】］]/gu;
/** Degrees and certificates behind a name: CPP, PSP, MD, PhD. */
const credentials = /(?:[\s,]+(?:\p{Lu}{2,4}|Ph\.?D\.?|M\.?D\.?))+$/u;
const suffixes = /^(?:I{1,3}|IV|JR|SR)$/i;

const isNewsroom = (text: string, { lexicons }: NameContext): boolean => phrasesOf(lexicons, 'newsroom').includes(fold(trim(text)));

function withoutCredentials(name: string): string {
  const short = name.replace(credentials, '');
  const cut = name.slice(short.length).trim();
  return short.split(' ').length < 2 || suffixes.test(cut) || isAgency(cut) || hasLostCase(short) || /\p{Lu}{2}$/u.test(short) ? name : short;
}

/** Places in the text where a known name stands, the longest names first. */
function knownIn(text: string, known: readonly string[]): { start: number; end: number }[] {
  const folded = fold(text);
  const found: { start: number; end: number }[] = [];
  for (const name of [...known].sort((a, b) => b.length - a.length)) {
    const key = fold(name.trim());
    const start = key.length < 3 ? -1 : folded.indexOf(key);
    const end = start + key.length;
    const inside = /[\p{L}\p{N}]/u.test(folded[start - 1] ?? ' ') && !/\p{Lu}/u.test(text[start] ?? '');
    if (start < 0 || inside || found.some((other) => start < other.end && end > other.start)) continue;
    found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Verdict = 'known' | 'agency' | 'newsroom' | 'person' | 'name' | 'no';

interface Judged {
  text: string;
  before: Part['before'];
  verdict: Verdict;
}

function judge({ text, before }: Part, context: NameContext): Judged {
  const bare = trim(text.replace(bracketed, ''));
  const known = context.known.find((name) => nameKey(name) === nameKey(bare));
  if (known !== undefined && nameKey(bare)) return { text: bare, before, verdict: 'known' };
  if (isAgency(bare)) return { text: bare, before, verdict: 'agency' };
  if (isNewsroom(bare, context)) return { text: bare, before, verdict: 'newsroom' };
  const name = withoutCredentials(trim(withoutJobs(bare, context.lexicons)));
  const { name: fits, person } = shapeOf(name);
  if (isAgency(name)) return { text: name, before, verdict: 'agency' };
  return { text: name, before, verdict: isInitials(name) || !fits ? 'no' : person ? 'person' : 'name' };
}

/** Whether a later piece of the list is a name too, and not a place, a house or a job behind the first. */
function belongs(part: Judged, list: readonly Judged[], context: NameContext): boolean {
  const { verdict, before, text } = part;
  if (verdict === 'no') return false;
  if (verdict === 'known' || verdict === 'agency') return true;
  const first = list[0];
  const bySlash = before === 'slash' && (first?.verdict === 'agency' || first?.verdict === 'name');
  if (verdict === 'newsroom') return before !== 'comma';
  if (context.site.has(nameKey(text))) return bySlash || before === 'joiner';
  if (before === 'joiner' || bySlash) return true;
  if (verdict === 'name') return list.length > 2 && list.every((other) => other.verdict === 'name') && list.some((other) => other.before === 'joiner');
  const joined = list.some((other) => other.before === 'joiner');
  const persons = list.filter((other) => other.verdict === 'person').length;
  return joined || persons >= 3 || (first?.verdict === 'person' && !hasKnown(list));
}

const hasKnown = (list: readonly Judged[]): boolean => list.some(({ verdict }) => verdict === 'known');

/** A name no list has: what a prefix leads to may be a user name or a word in small letters. */
function unusual(text: string, context: NameContext): string | null {
  const bare = trim(withoutJobs(text.replace(bracketed, ''), context.lexicons));
  const words = bare.split(/\s+/);
  const plain = bare.length >= 4 && words.length <= 4 && !/[?!=<>{}@…]/u.test(bare);
  const acronym = /^\p{Lu}{3,}$/u.test(bare);
  return acronym || (plain && words.length <= 2) ? bare : null;
}

/** The names that a list in a byline gives. `prefixed`: whether a byline prefix stands before it. */
export function namesIn(text: string, prefixed: boolean, context: NameContext): CreditedName[] {
  const whole = trim(text.replace(bracketed, ''));
  if (whole === '') return inBrackets(text);
  const one = judge({ text: whole, before: 'start' }, context);
  if (one.verdict === 'known' || one.verdict === 'agency' || one.verdict === 'newsroom') return [credited(one, prefixed)];
  const spots = knownIn(whole, context.known);
  // What is known is taken out of the text, so that what is glued to it or follows it cannot hide it.
  const marked = spots.reduceRight((rest, { start, end }, i) => `${rest.slice(0, start)} \ue000${i}\ue000 ${rest.slice(end)}`, whole);
  const parts = partsOf(marked, context.lexicons);
  const names = parts.flatMap((part): Judged[] => {
    const held = [...part.text.matchAll(/\ue000(\d+)\ue000/g)].map(([, i]) => spots[Number(i)]);
    if (held.length === 0) return [judge(part, context)];
    return held.flatMap((spot) => (spot ? [{ text: whole.slice(spot.start, spot.end), before: part.before, verdict: 'known' as const }] : []));
  });
  return [...select(names, parts, prefixed, context), ...inBrackets(text)];
}

/** "Ana Ruiz (EFE)": an agency in brackets is credited too. */
function inBrackets(text: string): CreditedName[] {
  return [...text.matchAll(/[([（]([^)\]）]{2,60})[)\]）]/gu)].flatMap(([, inside = '']) => {
    const pieces = inside.split(/[/,]/).map(trim);
    return pieces.filter(isAgency).map((name) => ({ name, sure: true, agency: true }));
  });
}

const credited = ({ text, verdict }: Judged, prefixed: boolean): CreditedName => ({
  name: text,
  sure: prefixed || verdict === 'known' || verdict === 'agency' || verdict === 'newsroom' || verdict === 'person',
  agency: verdict === 'agency',
});

function select(names: readonly Judged[], parts: readonly Part[], prefixed: boolean, context: NameContext): CreditedName[] {
  const [first, second] = names;
  if (!first) return [];
  // "Redacción / Crítica", "Redacción y agencias" are one credit.
  if (first.verdict === 'newsroom' && second && second.before !== 'comma') {
    return [{ name: trim(parts.map(({ text }) => text).join(' / ')), sure: true, agency: false }];
  }
  // "Madrid, EFE": the place before the agency.
  if (first.verdict === 'name' && second?.verdict === 'agency' && second.before === 'comma' && !prefixed) {
    return names.slice(1).filter(({ verdict }) => verdict === 'agency').map((name) => credited(name, prefixed));
  }
  const list: CreditedName[] = [];
  for (const [i, name] of names.entries()) {
    if (i === 0) {
      const odd = name.verdict === 'no' && prefixed ? unusual(parts[0]?.text ?? '', context) : null;
      if (name.verdict !== 'no') list.push(credited(name, prefixed));
      else if (odd) list.push({ name: odd, sure: true, agency: false });
    } else if (belongs(name, names, context)) list.push(credited(name, prefixed && name.verdict !== 'name'));
    else if (name.before === 'comma' && name.verdict === 'no' && !isInitials(name.text)) break;
  }
  return list;
}

export { isNewsroom, namesOrganisation, trim };
