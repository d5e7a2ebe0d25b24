import { fold, isLetter } from '../../../letters/fold.ts';
import { type CreditedName, plainName } from '../names/index.ts';
import type { NameContext } from '../names/judge.ts';
import { nameKey } from '../names/key.ts';
import { listsByDash } from '../names/parts.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { trim } from '../names/trim.ts';
import { choose, type Piece } from './choose.ts';
import { eastAsianCredit } from './east-asian/index.ts';
import type { CreditKind } from './kind.ts';
import { atLabels } from './labels.ts';
import type { Mark } from './marked.ts';
import { markedNames, withoutOthers } from './marked-names.ts';
import { pieces, withoutTail } from './pieces.ts';
import { isKnown, readSegment, type Segment, withoutBoxCue } from './segment.ts';

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
    if (text !== line.slice(-longest)) return { names: [], printed: null, opens: null, joins: false };
    return { names: [], printed: text.trim() === '' ? null : text, opens: opened, joins: true };
  }
  const cut = pieces(text, language);
  const { segments, open } = segmentsOf(cut, opened, language, context);
  const { first, chosen } = choose(segments);
  const credited = chosen.flatMap(({ names, kind, prefixed }) =>
    names.map((name): Credited => {
      const marked = markedKeys.has(nameKey(name.name));
      return { ...name, known: name.known && isKnown(name.name, page), kind, prefixed, marked };
    }),
  );
  const { piece, text: said } = first ?? segments[0] ?? { piece: text, text: '' };
  return {
    names: credited,
    printed: first || trim(text) !== '' ? printedOf(piece, said, cut.length === 1) : null,
    opens: segments.length > 0 ? open : opened,
    joins: false,
  };
}

/** What the pieces of a line say, part by part, and what the last of them leaves open for the next line. */
function segmentsOf(
  cut: ReturnType<typeof pieces>,
  opened: CreditKind | null,
  language: string | null,
  context: NameContext,
): { segments: Piece[]; open: CreditKind | null } {
  let open = opened;
  const segments = cut.flatMap(({ text, beforeDate }): Piece[] => {
    const said = withoutTail(text, beforeDate, context.lexicons);
    const asian =
      open === null ? eastAsianSegment(withoutBoxCue(said, context.lexicons), beforeDate, language, context) : null;
    if (asian) return [{ ...asian, piece: text }];
    const parts = textsOf(said, context.lexicons).map((part) => {
      const read = readSegment(unbracketed(withoutCount(part.replace(/^[\s,;.]+/, '').trim())), open, context);
      open = read.empty ? read.kind : null;
      return { ...read, piece: text };
    });
    // "Aus: Ausgabe vom 26. April 2024, Seite 1": the date is what it leads to.
    if (beforeDate && parts.length > 0) open = null;
    return parts;
  });
  return { segments, open };
}

/** The texts of the segments of a piece, between bars, labels and what leads to a source. */
const textsOf = (said: string, lexicons: readonly BylineWords[]): string[] =>
  said
    .split(listsByDash(lexicons) ? barsOnly : separator)
    .flatMap((part) => atLabels(part, lexicons))
    .filter((part) => [...part.toLowerCase()].some(isLetter));

/** The piece read as an East Asian byline, unless names in it are known. */
function eastAsianSegment(
  text: string,
  beforeDate: boolean,
  language: string | null,
  context: NameContext,
): Segment | null {
  if (context.known.some((name) => text.includes(name))) return null;
  const read = eastAsianCredit(text, language, context.lexicons, beforeDate);
  if (!read) return null;
  const { kind, labelled: prefixed } = read;
  const names = kind === 'other' ? [] : read.names.map((name) => ({ ...plainName, name }));
  return { text: text.trim(), kind, prefixed, names, empty: false };
}

const outer = /^[\s|•·⋅∙‧/,–—-]+|[\s|•·⋅∙‧/,–—-]+$/g;

/** The line as printed, without its dates and, where there were some, what stands behind the names. */
function printedOf(piece: string, segment: string, whole: boolean): string | null {
  const text = whole ? piece : piece.slice(0, Math.max(0, piece.indexOf(segment)) + segment.length);
  return text.replace(/\s{2,}/g, ' ').replace(outer, '') || null;
}
