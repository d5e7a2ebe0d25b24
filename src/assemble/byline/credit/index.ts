import { fold, isLetter } from '../../page/fold.ts';
import { type CreditedName, plainName } from '../names/index.ts';
import type { NameContext } from '../names/judge.ts';
import { nameKey } from '../names/key.ts';
import { listsByDash } from '../names/parts.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { trim } from '../names/trim.ts';
import { eastAsianCredit } from './east-asian/index.ts';
import { atLabels } from './labels.ts';
import type { Mark } from './marked.ts';
import { markedNames, withoutOthers } from './marked-names.ts';
import { pieces, withoutTail } from './pieces.ts';
import { type CreditKind, namesNobody } from './prefix.ts';
import { isKnown, readSegment, type Segment } from './segment.ts';

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

const bars = String.raw`\s*[|•·⋅∙‧●■►»—]\s*|^[–-]+\s+|\s+[–-]+$|\s*\/\/\s*|(?<=[\u0590-\u06ff])[–-]\s+`;
const separator = new RegExp(`${bars}|\\s+[–ـ-]+\\s+`);
/** Where a dash parts the names of one list, it is left to that. */
const barsOnly = new RegExp(bars);

/** What leads from an author to whose material was used. */
const sourced = /,?\s(?=(?:con|com|amb|with|mit)\s(?:informa|files|report|material)\S*\s)/i;
/** "Ana Ruiz 1 Kommentar": the number behind a name counts the comments. */
const withoutCount = (text: string): string => /^([^\s\d]+\s+[^\d]*[^\s\d])\s\d{1,4}(?:\s|$)/.exec(text)?.[1] ?? text;

/** "(Quelle: APA/sda/dpa)": brackets around the whole credit. */
const unbracketed = (text: string): string =>
  /^[([（【〔]([^()[\]（）【】〔〕]+)[)\]）】〕]\.?$/.exec(text)?.[1]?.trim() ?? text;

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
      ? { names: [], printed: text.trim() === '' ? null : text, opens: opened, joins: true }
      : { names: [], printed: null, opens: null, joins: false };
  }
  const cut = pieces(text, language);
  let open = opened;
  const segments = cut.flatMap(({ text: piece, beforeDate }) => {
    const said = withoutTail(piece, beforeDate, context.lexicons);
    const asian = open === null ? eastAsianSegment(said, language, context) : null;
    if (asian) return [{ ...asian, piece }];
    return said
      .split(listsByDash(context.lexicons) ? barsOnly : separator)
      .flatMap((segment) => atLabels(segment, context.lexicons))
      .flatMap((segment) => segment.split(sourced))
      .filter((segment) => [...segment.toLowerCase()].some(isLetter))
      .map((segment) => {
        const read = readSegment(unbracketed(withoutCount(segment.replace(/^[\s,;.]+/, '').trim())), open, context);
        open = read.empty ? read.kind : null;
        return { ...read, piece };
      });
  });
  const naming = segments.filter((segment) => segment.names.length > 0);
  const writing = naming.filter(({ kind }) => kind !== 'helper' && !namesNobody(kind));
  const plain = writing.length > 0 ? writing : naming;
  const led = plain.filter((segment) => segment.prefixed);
  const unled = plain.filter(
    ({ prefixed, names }) => !prefixed && names.some(({ sure, newsroom }) => sure && !newsroom),
  );
  // "Ana Ruiz | Foto: Luis Paz", "Ana Ruiz, con información de EFE": who wrote it stands for itself.
  const prefixed = unled.length > 0 && !led.some(({ kind }) => kind === 'author') ? [] : led;
  // "Roma - Marco Rossi": a place or a section before the name.
  const vague = plain[0]?.names.every(({ sure, site }) => !sure && !site);
  const first =
    prefixed[0] ??
    plain.find(({ names }) => names.some(({ known }) => known)) ??
    (vague || plain[0]?.prefixed ? unled[0] : null) ??
    plain[0];
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

/** The piece read as an East Asian byline, unless names in it are known. */
function eastAsianSegment(text: string, language: string | null, context: NameContext): Segment | null {
  if (context.known.some((name) => text.includes(name))) return null;
  const read = eastAsianCredit(text, language, context.lexicons);
  if (!read) return null;
  const { kind, labelled: prefixed } = read;
  const names = kind === 'other' ? [] : read.names.map((name) => ({ ...plainName, name }));
  return { text: text.trim(), kind, prefixed, names, empty: false };
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
