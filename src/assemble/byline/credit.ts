import { noDateContext } from '../date/found.ts';
import { fold, isLetter } from '../date/line.ts';
import { lastMark } from '../date/marks.ts';
import { findDates } from '../date/printed.ts';
import { furtherReading, type NameContext } from './judge.ts';
import { isCapital, isSmall } from './letter-case.ts';
import type { Mark } from './marked.ts';
import { nameKey } from './name-key.ts';
import { shapeOf } from './name-shape.ts';
import type { CreditedName } from './names.ts';
import { namesIn } from './names.ts';
import type { BylineWords } from './phrases.ts';
import { phrasesOf, standsAlone } from './phrases.ts';
import type { CreditKind } from './prefix.ts';
import { prefixAt } from './prefix.ts';
import { trim } from './trim.ts';

export interface Credited extends CreditedName {
  kind: CreditKind;
  prefixed: boolean;
  /** Whether the markup of the line calls the name an author's. */
  marked: boolean;
}

/** What one line says of who wrote the page. */
export interface Credit {
  names: readonly Credited[];
  /** The line without its dates and what stands behind them; null where nothing is left. */
  printed: string | null;
  /** What the line leaves open for the next one: it ends with a prefix. */
  opens: CreditKind | null;
  /** Whether it is only a joiner or punctuation between two names. */
  joins: boolean;
}

/** Longest line that is read; the byline of a longer one stands at its end. */
const longest = 400;

const addresses =
  /[^\s@]{1,64}@[^\s@]{1,80}|(?:https?:\/\/|www\.)\S{1,200}|(?<![^\s(|])@\w{2,30}|\[email[^\]]{0,12}\]/g;
const readingTime =
  /\d{1,3}\s?(?:minut[a-zéő]{0,3}|mins?|dk|мин[а-я]{0,3})(?![a-zа-я])\.?(?:[\s-]?(?:read|lesezeit|(?:de|di)\s(?:lectura|lecture|leitura|lettura)))?/gi;
const separator = /\s*[|•·⋅∙‧●■►»—]\s*|\s+[–-]+\s+|^[–-]+\s+|\s+[–-]+$|\s*\/\/\s*/;
/** What leads from a name to the date behind it: on, am, le. */
const leadIn = /(?:[\s,]+(?:on|at|am|um|le|el|den|the|em|il|dne|op|på|pa|den|w|dia|del|от))+[\s,:]*$/i;

/** The line in pieces between its dates, addresses and reading times. */
function pieces(line: string, language: string | null): { text: string; beforeDate: boolean }[] {
  const spans = [
    ...findDates(line, language, { ...noDateContext, relative: true }).filter(
      ({ form, text }) => form !== 'time' || /[:hH]/.test(text),
    ),
    ...[...(/@|www|http|\[e/.test(line) ? line.matchAll(addresses) : []), ...line.matchAll(readingTime)].map(
      ({ index, 0: text }) => ({ start: index, end: index + text.length, form: 'cut' }),
    ),
  ].sort((a, b) => a.start - b.start);
  const found: { text: string; beforeDate: boolean }[] = [];
  let from = 0;
  for (const { start, end, form } of spans) {
    if (start > from) found.push({ text: line.slice(from, start), beforeDate: form !== 'cut' });
    from = Math.max(from, end);
  }
  found.push({ text: line.slice(from), beforeDate: false });
  return found;
}

/** Without what a page says about the date or its buttons behind the name. */
function withoutTail(text: string, beforeDate: boolean, lexicons: readonly BylineWords[]): string {
  let rest = beforeDate ? text.replace(leadIn, '') : text;
  const folded = fold(rest);
  const mark = lastMark(folded, lexicons);
  if (mark && beforeDate && /^[\s:.,-]*$/.test(folded.slice(mark.end)))
    rest = rest.slice(0, mark.start).replace(leadIn, '');
  for (const phrase of phrasesOf(lexicons, 'shareWords')) {
    const at = phrase.length < 4 ? -1 : folded.indexOf(phrase);
    if (at < 0 || at > rest.length) continue;
    const glued = isSmall(rest[at - 1]) && isCapital(rest[at]);
    if (
      (glued && at + phrase.length === rest.trimEnd().length) ||
      (phrase.length > 5 && standsAlone(folded, at, at + phrase.length))
    )
      rest = rest.slice(0, at);
  }
  return rest;
}

const inner = /(?:^|[\s.,;:])(?:by|von|por|par|door|av|af|przez|автор)\s(?=\S)/gi;

/** A prefix inside the piece: "Blog Beitrag von Ana Ruiz", "… the Gulf. By Ana Ruiz". */
function innerNames(text: string, context: NameContext): CreditedName[] {
  const last = [...text.matchAll(inner)].filter(({ index, 0: found }) => isCapital(text[index + found.length])).at(-1);
  if (!last) return [];
  const names = namesIn(text.slice(last.index + last[0].length), true, context);
  return names.filter(({ name, agency }) => agency || shapeOf(name).person || context.known.includes(name));
}

interface Segment {
  text: string;
  kind: CreditKind;
  prefixed: boolean;
  names: readonly CreditedName[];
  empty: boolean;
}

/** The line with its categories and buttons, told by the markup, made into bars; as long as before. */
function withoutOthers(line: string, marks: readonly Mark[], lexicons: readonly BylineWords[]): string {
  return marks.reduce((text, { start, end, as }) => {
    const part = line.slice(start, end);
    const kept = as !== 'other' || part.length === line.length || prefixAt(part, lexicons)?.end === part.length;
    return kept ? text : `${text.slice(0, start)}|${' '.repeat(part.length - 1)}${text.slice(end)}`;
  }, line);
}

/** The names that the markup sets apart as an author's, with the prefix off that stands in the same element. */
function markedNames(line: string, marks: readonly Mark[], context: NameContext): string[] {
  const parts = marks.filter(({ as }) => as === 'part').map(({ start, end }) => line.slice(start, end).trim());
  if (parts.length > 0) return parts.every((part) => shapeOf(part).person) ? parts : [];
  return marks.flatMap(({ start, end, as }) => {
    const text = as === 'author' ? line.slice(start, Math.min(end, start + longestName)).trim() : '';
    if (text === '' || furtherReading.test(`${fold(text)} `) || phrasesOf(context.lexicons, 'shareWords').includes(fold(text))) return [];
    const prefix = prefixAt(text, context.lexicons);
    if (prefix && prefix.kind !== 'author') return [];
    const names = namesIn(text.slice(prefix?.end ?? 0), true, { ...context, known: [] }).map(({ name }) => name);
    return names.filter((name) => !name.includes(' ') || shapeOf(name).name);
  });
}

const longestName = 80;

/** "Ana Ruiz 1 Kommentar": the number behind a name counts the comments. */
const withoutCount = (text: string): string => /^([^\s\d]+\s+[^\d]*[^\s\d])\s\d{1,4}(?:\s|$)/.exec(text)?.[1] ?? text;

/** "(Quelle: APA/sda/dpa)": brackets around the whole credit. */
const unbracketed = (text: string): string => /^[([（]([^()[\]（）]+)[)\]）]\.?$/.exec(text)?.[1]?.trim() ?? text;

/** Heads an author's box: "About the author – Ana Ruiz", "Über Ana Ruiz". */
const about =
  /^(?:about|uber|sobre|acerca de|a propos de|su di|over|om)\s(?:(?:the|den|die|el|la|l'|o|a)\s?(?:author|autor|autora|autorin|auteure?|autore)(?![a-z]))?\s*[:–—-]?\s*/;

/** "Periodista Judicial", "Reporter Sport": behind a job without a colon stands a name of more than one word, or a department. */
function behindJob(prefix: string, lexicons: readonly BylineWords[]): boolean {
  const word = fold(prefix).trim();
  return !word.startsWith('aut') && phrasesOf(lexicons, 'jobs').includes(word);
}

const isNewsroom = (text: string, lexicons: readonly BylineWords[]): boolean =>
  !/[:：]\s*$/.test(text) && phrasesOf(lexicons, 'newsroom').includes(fold(text).trim());

const isKnown = (text: string, { known }: NameContext): boolean =>
  known.some((name) => nameKey(name) === nameKey(trim(text)));

/** "Kolumne von", "Disko Von": the name stands on the next line. */
const endsOpen = /\s(?:by|von|por|par|door|przez)\s*:?$/i;

function readSegment(whole: string, opened: CreditKind | null, context: NameContext): Segment {
  const text = whole.slice(about.exec(fold(whole))?.[0].length ?? 0).replace(/^[&+]\s*/, '');
  // "Von" on one line, "Redaktion" on the next: the second is not one more prefix.
  const newsroom = isNewsroom(text, context.lexicons);
  if (endsOpen.test(text)) return { text, kind: 'author', prefixed: true, names: [], empty: true };
  const found = newsroom || isKnown(text, context) ? null : prefixAt(text, context.lexicons);
  // "Autor:" on one line, "Redaktion El Faro" on the next.
  const prefix = found && opened && isNewsroom(text.slice(0, found.end), context.lexicons) ? null : found;
  const rest = prefix ? text.slice(prefix.end) : text;
  const kind = prefix?.kind ?? opened ?? 'author';
  const prefixed = prefix !== null || opened !== null;
  const empty = trim(rest) === '';
  const long = text.length > 80 && !prefixed;
  const all = empty ? [] : namesIn(rest, prefixed && kind !== 'other', context);
  const listed = long ? all.filter(({ known }) => known) : all;
  const names =
    prefix && behindJob(text.slice(0, prefix.end), context.lexicons)
      ? listed.filter(({ name, known, agency }) => known || agency || shapeOf(name).person)
      : listed;
  const deep = names.every(({ sure }) => !sure) ? innerNames(text, context) : [];
  return { text, kind, prefixed: prefixed || deep.length > 0, names: deep.length > 0 ? deep : names, empty };
}

function joinsOnly(text: string, lexicons: readonly BylineWords[]): boolean {
  const word = [...fold(text)].filter((unit) => isLetter(unit) || unit === '&' || unit === '+').join('');
  return word === '' || phrasesOf(lexicons, 'nameJoiners').includes(word);
}

/**
 * Reads one line of a byline. `opened`: what the line before left open ("Por" alone on its line).
 * `language`: BCP 47 tag of the page.
 */
export function readCredit(
  { text: line, marks = [] }: { text: string; marks?: readonly Mark[] | undefined },
  opened: CreditKind | null,
  language: string | null,
  page: NameContext,
): Credit {
  const markedHere = markedNames(line, marks, page);
  const context = { ...page, known: [...page.known, ...markedHere] };
  const markedKeys = new Set(markedHere.map(nameKey));
  const text = withoutOthers(line, marks, page.lexicons).slice(-longest);
  if (joinsOnly(text, context.lexicons)) {
    return text === line.slice(-longest)
      ? { names: [], printed: text, opens: opened, joins: true }
      : { names: [], printed: null, opens: null, joins: false };
  }
  const cut = pieces(text, language);
  let open = opened;
  const segments = cut.flatMap(({ text: piece, beforeDate }) =>
    withoutTail(piece, beforeDate, context.lexicons)
      .split(separator)
      .filter((segment) => [...segment.toLowerCase()].some(isLetter))
      .map((segment) => {
        const read = readSegment(unbracketed(withoutCount(segment.trim())), open, context);
        open = read.empty ? read.kind : null;
        return { ...read, piece };
      }),
  );
  const prefixed = segments.filter((segment) => segment.prefixed && segment.names.length > 0);
  const plain = segments.filter((segment) => segment.names.length > 0);
  const first = prefixed[0] ?? plain.find(({ names }) => names.some(({ known }) => known)) ?? plain[0];
  const wire = backed(plain, prefixed);
  // "Haberler - Anadolu Ajansı": a section before the agency.
  const section =
    first && prefixed.length === 0 && first.names.every(({ sure, newsroom }) => !sure || newsroom) && wire.length > 0;
  const chosen = section
    ? wire
    : prefixed.length > 0
      ? [...prefixed, ...wire]
      : first
        ? [first, ...backed(plain, [first])]
        : [];
  return {
    names: chosen.flatMap(({ names, kind, prefixed: led }) =>
      names.map((name) => {
        const marked = markedKeys.has(nameKey(name.name));
        return { ...name, known: name.known && isKnown(name.name, page), kind, prefixed: led, marked };
      }),
    ),
    printed: first
      ? printedOf(first.piece, first.text, cut.length === 1)
      : trim(text) === ''
        ? null
        : printedOf(segments[0]?.piece ?? text, segments[0]?.text ?? '', cut.length === 1),
    opens: segments.length > 0 ? open : opened,
    joins: false,
  };
}

/** Agencies, and names that the metadata or the markup has too, in the pieces that have no prefix. */
function backed<T extends { names: readonly CreditedName[] }>(plain: readonly T[], taken: readonly T[]): T[] {
  return plain
    .filter((segment) => !taken.includes(segment))
    .flatMap((segment) => {
      const names = segment.names.filter(({ agency, known }) => agency || known);
      return names.length > 0 ? [{ ...segment, names }] : [];
    });
}

const outer = /^[\s|•·⋅∙‧/,–—-]+|[\s|•·⋅∙‧/,–—-]+$/g;

/** The line as printed, without its dates and, where there were some, what stands behind the names. */
function printedOf(piece: string, segment: string, whole: boolean): string | null {
  const text = whole ? piece : piece.slice(0, Math.max(0, piece.indexOf(segment)) + segment.length);
  return text.replace(/\s{2,}/g, ' ').replace(outer, '') || null;
}
