import type { Fact } from '../../read/document.ts';
import type { Credit } from './credit.ts';
import { readCredit } from './credit.ts';
import type { NameContext } from './judge.ts';
import type { KnownName } from './known.ts';
import { knownNames, statedAuthors } from './known.ts';
import { hasLostCase, nameKey, onceEach } from './name-key.ts';
import { shapeOf } from './name-shape.ts';
import type { BylineWords } from './phrases.ts';
import type { CreditKind } from './prefix.ts';
import { siteNames } from './site.ts';

/** A line that the labeller took for a byline, or for a date that may hold one; in page order. */
export interface BylineLine {
  text: string;
  role: 'byline' | 'date';
  /** Number of the block in the page: lines far apart are not one credit. */
  index: number;
}

export interface BylineContext {
  /** BCP 47 tag of the page. */
  language: string | null;
  /** The page's language first, then English. */
  lexicons: readonly BylineWords[];
  /** Names of the site that the metadata gives. */
  sites: readonly string[];
  /** The page's address. */
  url: string | null;
  /** Texts in which a name may stand in its own case: author boxes. */
  elsewhere?: readonly string[];
}

/** Where an author's name comes from. */
export type AuthorSource = { from: 'line'; line: number; start: number; end: number } | { from: 'fact'; fact: Fact };

export interface Byline {
  /** The credit as printed, without dates; the lines of one credit are joined by a blank. */
  text: string | null;
  authors: readonly string[];
  /** For each author where the name stands. */
  evidence: readonly (readonly AuthorSource[])[];
}

interface Read extends Credit {
  line: number;
}

function readLines(lines: readonly BylineLine[], language: string | null, context: NameContext): Read[] {
  let opened: CreditKind | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const credits = lines.map(({ text, index, role }, line) => {
    const near = index - last <= nearby;
    last = index;
    if (role === 'date') return { ...readCredit(text, null, language, context), line };
    const credit = readCredit(text, near ? opened : null, language, context);
    opened = credit.opens;
    return { ...credit, line };
  });
  const bylines = credits.some(({ line, names }) => lines[line]?.role === 'byline' && names.length > 0);
  return credits.map((credit) => (lines[credit.line]?.role === 'date' ? besideDate(credit, bylines, context) : credit));
}

/** What a date's line says of an author: sections and labels stand beside dates too, so a bare name counts only where no byline has one. */
function besideDate(credit: Read, bylines: boolean, context: NameContext): Read {
  const known = new Set(context.known.map(nameKey));
  const names = credit.names.filter(
    ({ name, prefixed, agency, site }) =>
      prefixed || agency || known.has(nameKey(name)) || (!bylines && (site || shapeOf(name).person)),
  );
  return { ...credit, names, printed: names.length > 0 ? credit.printed : null, opens: null, joins: false };
}

/** Blocks between two lines that still belong together; a link or a picture may stand between "By" and the name. */
const nearby = 3;

interface Author {
  name: string;
  line: number;
  kind: CreditKind;
  sure: boolean;
}

/** The names of the lines in order: those who wrote; an agency that is the source only where it stands near or nobody else is named. */
function visibleAuthors(credits: readonly Read[], lines: readonly BylineLine[]): Author[] {
  const authors: Author[] = [];
  const helpers: Author[] = [];
  for (const { names, line } of credits) {
    for (const { name, kind, sure, agency, site, prefixed } of names) {
      const author = { name, line, kind, sure: sure || site };
      const repeated = authors.some((other) => nameKey(name).includes(nameKey(other.name)));
      if (kind === 'other' || repeated || (kind === 'source' && !agency)) continue;
      const first = authors[0];
      const far = first !== undefined && (lines[line]?.index ?? 0) - (lines[first.line]?.index ?? 0) > 2 * nearby;
      if (kind === 'helper') helpers.push(author);
      else if (first && !sure && !prefixed) continue;
      else if (first && far && agency && !prefixed) continue;
      else if (first && far && kind === 'source') continue;
      else authors.push(author);
    }
  }
  return authors.length > 0 ? authors.filter((author) => !isRow(author, authors)) : helpers.slice(0, 1);
}

/** Whether the name is others in a row ("Ana Ruiz Luis Pérez"), which the page names one by one elsewhere. */
function isRow({ name }: Author, authors: readonly Author[]): boolean {
  const key = nameKey(name);
  return authors.filter((other) => other.name !== name && key.includes(nameKey(other.name))).length > 1;
}

/** Text of the first credit: the line with the first author, with the lines around it that lead to it or go on with it. */
function printedCredit(
  credits: readonly Read[],
  lines: readonly BylineLine[],
  authors: readonly Author[],
): string | null {
  const first =
    authors[0]?.line ?? credits.findIndex(({ printed, joins, opens }) => printed !== null && !joins && !opens);
  if (first < 0) return null;
  const adjacent = (a: number, b: number): boolean =>
    Math.abs((lines[a]?.index ?? 0) - (lines[b]?.index ?? 0)) <= nearby;
  const belongs = (line: number): boolean => {
    const credit = credits[line];
    return Boolean(credit && (credit.joins || authors.some((author) => author.line === line)));
  };
  let [start, end] = [first, first];
  while (start > 0 && adjacent(start - 1, start) && credits[start - 1]?.names.length === 0 && credits[start - 1]?.opens)
    start--;
  while (end + 1 < credits.length && adjacent(end, end + 1) && belongs(end + 1)) end++;
  while (end > first && credits[end]?.joins) end--;
  const parts = credits.slice(start, end + 1).flatMap(({ printed }) => (printed ? [printed.trim()] : []));
  return parts.join(' ').replace(/ (?=[,;])/g, '') || null;
}

/** The name in its own case, where the page writes it in capitals and has it elsewhere in mixed case. */
function inOwnCase(name: string, known: readonly KnownName[], elsewhere: readonly string[]): string {
  if (!hasLostCase(name)) return name;
  const key = nameKey(name);
  const twin = known.find((other) => nameKey(other.name) === key && !hasLostCase(other.name));
  if (twin) return twin.name;
  for (const text of elsewhere) {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    const found = at < 0 ? '' : text.slice(at, at + name.length);
    if (found && !hasLostCase(found)) return found;
  }
  return name;
}

/**
 * Who is credited with the page: the printed credit first, the metadata where none is printed. The site's own name counts only where it is
 * printed as a credit.
 */
export function readByline(
  lines: readonly BylineLine[],
  facts: readonly Fact[],
  { language, lexicons, sites, url, elsewhere = [] }: BylineContext,
): Byline {
  const plain: NameContext = { lexicons, known: [], site: siteNames(sites, url) };
  const known = knownNames(facts, plain);
  const context = { ...plain, known: known.map(({ name }) => name) };
  const credits = readLines(lines, language, context);
  const visible = visibleAuthors(credits, lines);
  const stated = statedAuthors(facts, plain);
  const weak = visible.every(({ sure }) => !sure);
  const text = printedCredit(credits, lines, visible);
  if (visible.length === 0 || (weak && stated.length > 0)) {
    const authors = onceEach(stated.map(({ name }) => name));
    return {
      text,
      authors,
      evidence: authors.map((name) =>
        stated.filter((other) => other.name === name).map(({ fact }) => ({ from: 'fact', fact })),
      ),
    };
  }
  const named = visible.map((author) => ({ ...author, own: inOwnCase(author.name, known, elsewhere) }));
  const authors = onceEach(named.map(({ own }) => own));
  return {
    text,
    authors,
    evidence: authors.map((name) =>
      named
        .filter(({ own }) => nameKey(own) === nameKey(name))
        .slice(0, 1)
        .map((author) => sourceOf(author, lines)),
    ),
  };
}

function sourceOf({ name, line }: Author, lines: readonly BylineLine[]): AuthorSource {
  const text = lines[line]?.text ?? '';
  const start = Math.max(0, text.indexOf(name));
  return { from: 'line', line, start, end: text.includes(name) ? start + name.length : text.length };
}
