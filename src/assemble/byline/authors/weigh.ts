import { shapeOf } from '../../../names/shape.ts';
import type { Credited } from '../credit/index.ts';
import type { CreditKind } from '../credit/kind.ts';
import { type BylineLine, nearby, type ReadLine } from '../lines/index.ts';
import { nameKey } from '../names/key.ts';
import type { SiteNames } from '../names/site.ts';
import { isSite } from '../names/site.ts';

/** Someone whom the page credits in print. */
export interface Author {
  name: string;
  line: number;
  kind: CreditKind;
  weight: Weight;
  agency: boolean;
  /** Whether it is the site or its newsroom. */
  house: boolean;
}

/**
 * How much speaks for a printed name. 3: a byline prefix, the metadata or the markup; 2: it is an agency, or its line is marked up as a byline;
 * 1: the labeller is sure of the line and the name looks like one; 0: neither.
 */
export type Weight = 0 | 1 | 2 | 3;

/** Below this the labeller's bylines are mostly sections and buttons. */
const sureLine = 0.6;
/** One word is a name only on a line that is more likely a byline than not. */
const likelyLine = 0.5;
/** Below this a line that nothing else speaks for gives an author only if it looks like a person's name. */
const leastLine = 0.35;
/** Beside an agency or the house alone a person is welcome. */
const besideHouse = 0.3;

type Found = Author & Credited;

const isHouse = ({ name, newsroom, site }: Credited, names: SiteNames): boolean =>
  newsroom || site || isSite(name, names);

function weigh(credited: Credited, line: BylineLine, site: SiteNames): Weight {
  const { name, sure, prefixed, kind, marked, known, agency, newsroom } = credited;
  const house = isHouse(credited, site);
  const { person } = shapeOf(name);
  if (kind === 'unknown') return 0;
  if (known && !marked && !house) return 3;
  if (house && line.markedAs === 'other') return 0;
  // "Aus: Ausgabe vom 5. Juni": one word that a date's line leads to.
  if (prefixed && sure && kind === 'author') return line.role === 'date' && !person && !house ? 1 : 3;
  if (line.markedAs === 'other') return 0;
  if (marked && person) return 3;
  if (agency || marked || (line.markedAs === 'author' && (sure || house))) return 2;
  return line.confidence >= sureLine && (sure || house) && !newsroom ? 1 : 0;
}

const isNear = (a: Author, b: Author, lines: readonly BylineLine[], within: number): boolean =>
  Math.abs((lines[a.line]?.index ?? 0) - (lines[b.line]?.index ?? 0)) <= within;

/** Lines so far below the first credit are of other stories, of boxes and of sources. */
const far = 2 * nearby;

/**
 * The names of the lines in order: those who wrote. Weaker names count beside stronger ones only where they stand together; an agency that is the
 * source counts only where it stands near or nobody else is named; a name far from the first only if the metadata states it for this page.
 * `stated`: keys of those names.
 */
export function visibleAuthors(
  credits: readonly ReadLine[],
  lines: readonly BylineLine[],
  site: SiteNames,
  stated: ReadonlySet<string>,
): readonly Author[] {
  const all: Found[] = credits.flatMap(({ names, line }) =>
    names
      .filter(({ kind, agency }) => kind !== 'other' && (kind !== 'source' || agency))
      .map((name) => ({
        ...name,
        line,
        weight: weigh(name, lines[line] as BylineLine, site),
        house: isHouse(name, site),
      })),
  );
  const found = all.filter(({ kind }) => kind !== 'unknown');
  const writers = found.filter(({ kind }) => kind !== 'helper');
  const best = Math.max(0, ...writers.map(({ weight }) => weight));
  const strongest = writers.filter(({ weight }) => weight === best);
  const lead = strongest.find((author) => couldBe(author, lines)) ?? strongest[0];
  if (!lead) return found.length > 0 ? found.slice(0, 1) : all.filter((author) => isLabelled(author, lines));
  const kept: Found[] = [];
  for (const author of writers) {
    if (kept.some((other) => nameKey(author.name).includes(nameKey(other.name)))) continue;
    if (author !== lead && isPicture(author, writers.slice(0, writers.indexOf(author)), kept)) continue;
    if (author === lead ? couldBe(author, lines) : goesWith(author, lead, lines, stated)) kept.push(author);
  }
  return kept.filter((author) => !isRow(author, kept));
}

/** "Přidala: Jana Dvořáková": a label that no list has, and a person. */
const isLabelled = ({ name, line }: Found, lines: readonly BylineLine[]): boolean => {
  const { role, confidence = 0 } = lines[line] ?? {};
  return role === 'byline' && confidence >= sureLine && shapeOf(name).person;
};

/** "Ana Ruiz / EFE" below a picture: an agency behind a person who did not count. */
function isPicture({ agency, prefixed, line }: Found, found: readonly Found[], kept: readonly Found[]): boolean {
  const others = found.filter((other) => other.line === line && !other.agency && !other.site);
  return agency && !prefixed && others.length > 0 && !others.some((other) => kept.includes(other));
}

/** Whether a name is credited beside the one that most speaks for. */
function goesWith(author: Found, lead: Found, lines: readonly BylineLine[], stated: ReadonlySet<string>): boolean {
  const { name, weight, agency, prefixed, kind, marked, sure, site, house } = author;
  const { person } = shapeOf(name);
  if (
    namesSomebody(lead) &&
    house &&
    (site ? !prefixed || author.line === lead.line : author.line !== lead.line && !prefixed)
  )
    return false;
  if (author.line === lead.line) return weight > 0 || sure || site;
  if (!isNear(author, lead, lines, far)) {
    if ((agency && !prefixed) || kind === 'source') return false;
    if (!stated.has(nameKey(name)) && namesSomebody(lead)) return false;
  }
  if (weight === 3) return true;
  const { confidence = 0, markedAs } = lines[author.line] ?? {};
  if (weight === 2)
    return agency || (person && confidence >= sureLine) || lead.weight === 2 || (marked && shapeOf(name).words > 1);
  if (!sure || !person || markedAs === 'other') return false;
  return namesSomebody(lead)
    ? confidence >= sureLine && isNear(author, lead, lines, nearby)
    : confidence >= (author.line < lead.line ? besideHouse : sureLine) && isNear(author, lead, lines, far);
}

/** Whether it is more than the house or an agency. */
const namesSomebody = ({ agency, house }: Found): boolean => !agency && !house;

const couldBe = ({ name, line, weight, sure }: Found, lines: readonly BylineLine[]): boolean => {
  const { confidence = 0 } = lines[line] ?? {};
  const { words, person } = shapeOf(name);
  return weight > 0 || confidence >= likelyLine || person || (confidence >= leastLine && (sure || words > 1));
};

/** Whether the name is others in a row ("Ana Ruiz Luis Pérez"), which the page names one by one elsewhere. */
function isRow({ name }: Author, authors: readonly Author[]): boolean {
  const key = nameKey(name);
  return authors.filter((other) => other.name !== name && key.includes(nameKey(other.name))).length > 1;
}
