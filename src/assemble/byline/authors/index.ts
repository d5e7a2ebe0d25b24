import type { Fact } from '../../../read/document.ts';
import { remember } from '../../../remember.ts';
import { type Credit, readCredit } from '../credit/index.ts';
import type { CreditKind } from '../credit/kind.ts';
import { type BylineLine, type CreditReader, type ReadLine, readLines } from '../lines/index.ts';
import type { NameContext } from '../names/judge.ts';
import { hasLostCase, nameKey, onceEach } from '../names/key.ts';
import type { BylineWords } from '../names/phrases.ts';
import { siteNames } from '../names/site.ts';
import { holdsInitialsOf } from './initials.ts';
import type { KnownName, NamedByFacts } from './known.ts';
import { namedByFacts } from './known.ts';
import { printedCredit } from './printed-credit.ts';
import { type Author, visibleAuthors } from './weigh.ts';

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
  /** Whether a printed name is more than the labeller's guess. */
  sure: boolean;
  /** Whether a person is credited, not the house or an agency alone. */
  person: boolean;
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
 * Makes a function that tells by some lines who is credited with the page: the printed credit first, the metadata where none is
 * printed. The site's own name counts only where it is printed as a credit.
 */
export function bylineReader(facts: readonly Fact[], context: BylineContext): (lines: readonly BylineLine[]) => Byline {
  const { lexicons, sites, url } = context;
  const plain: NameContext = { lexicons, known: [], site: siteNames(sites, url) };
  const named = namedByFacts(facts, plain, context.language);
  const read = creditReader(context.language, { ...plain, known: named.known.map(({ name }) => name) });
  return (lines) => readByline(lines, readLines(lines, read), named, plain.site, context.elsewhere ?? []);
}

/** Reads lines as credits, each once: the lines of a page are weighed again each time some are added. */
function creditReader(language: string | null, context: NameContext): CreditReader {
  const read = new Map<CreditKind | null, Map<BylineLine, Credit>>();
  return (line, opened) =>
    remember(
      remember(read, opened, () => new Map<BylineLine, Credit>()),
      line,
      () => readCredit(line, opened, language, context),
    );
}

function readByline(
  lines: readonly BylineLine[],
  credits: readonly ReadLine[],
  { known, stated }: NamedByFacts,
  site: NameContext['site'],
  elsewhere: readonly string[],
): Byline {
  const visible = visibleAuthors(credits, lines, site, new Set(stated.map(({ name }) => nameKey(name))));
  const text = printedCredit(credits, lines, visible);
  const sure = visible.some(({ weight }) => weight > 1);
  const fromFacts = (names: readonly KnownName[]): Pick<Byline, 'authors' | 'evidence'> => {
    const authors = onceEach(names.map(({ name }) => name));
    const factsOf = (author: string) => names.filter(({ name }) => name === author).map(({ fact }) => fact);
    return { authors, evidence: authors.map((name) => factsOf(name).map((fact) => ({ from: 'fact', fact }))) };
  };
  if (stated.length > 0 && visible.every(({ weight }) => weight === 0))
    return { text, ...fromFacts(stated), sure, person: true };
  const named = visible.map((author) => ({ ...author, own: inOwnCase(author.name, known, elsewhere) }));
  const authors = onceEach(named.map(({ own }) => own));
  const spelled = fromFacts(spelledOut(visible, known, stated, text));
  return {
    text,
    authors: [...authors, ...spelled.authors],
    evidence: [
      ...authors.map((name) =>
        named
          .filter(({ own }) => nameKey(own) === nameKey(name))
          .slice(0, 1)
          .map((author) => sourceOf(author, lines)),
      ),
      ...spelled.evidence,
    ],
    sure,
    person: visible.some(({ house, agency }) => !house && !agency),
  };
}

/** Names of the metadata that the printed credit shortens to initials, where the metadata has its other names too. */
function spelledOut(
  visible: readonly Author[],
  known: readonly KnownName[],
  stated: readonly KnownName[],
  printed: string | null,
): KnownName[] {
  const has = (names: readonly { name: string }[], name: string): boolean =>
    names.some((other) => nameKey(other.name) === nameKey(name));
  if (printed === null || !visible.every(({ name }) => has(known, name))) return [];
  return stated.filter(({ name }) => !has(visible, name) && holdsInitialsOf(printed, name));
}

function sourceOf({ name, line }: Author, lines: readonly BylineLine[]): AuthorSource {
  const text = lines[line]?.text ?? '';
  const start = Math.max(0, text.indexOf(name));
  return { from: 'line', line, start, end: text.includes(name) ? start + name.length : text.length };
}
