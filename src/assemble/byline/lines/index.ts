import { shapeOf } from '../../../names/shape.ts';
import type { Credit } from '../credit/index.ts';
import type { CreditKind } from '../credit/kind.ts';
import type { Mark } from '../credit/marked.ts';

/** A line that may name an author; in page order. */
export interface BylineLine {
  text: string;
  /** What the labeller took it for; `unlabelled` lines were found by their words and markup alone. */
  role: 'byline' | 'date' | 'unlabelled';
  /** Number of the block in the page: lines far apart are not one credit. */
  index: number;
  /** How sure the labeller is of the role, 0 to 1. */
  confidence: number;
  /** What the markup calls the parts of the line. */
  marks?: readonly Mark[] | undefined;
  /** What the markup calls the whole line. */
  markedAs?: 'author' | 'other' | null | undefined;
}

/** What a line says, with its number among the lines. */
export interface ReadLine extends Credit {
  line: number;
}

/** Blocks between two lines that still belong together; a link or a picture may stand between "By" and the name. */
export const nearby = 3;

/** What a line says, read with what the line before left open. */
export type CreditReader = (line: BylineLine, opened: CreditKind | null) => Credit;

/** Reads the lines in order; what one leaves open ("Por"), the next one closes. */
export function readLines(lines: readonly BylineLine[], readCredit: CreditReader): ReadLine[] {
  let opened: CreditKind | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const credits = lines.map((line, number) => {
    const near = line.index - last <= nearby;
    last = line.index;
    const opens = opened !== null && near && !/\d/.test(line.text);
    if (line.role === 'date' && !opens) return { ...readCredit(line, null), line: number };
    const credit = readCredit(line, near ? opened : null);
    opened = credit.opens;
    return { ...credit, line: number };
  });
  const bylines = credits.some(({ line, names }) => lines[line]?.role === 'byline' && names.length > 0);
  return credits.map((credit) => (lines[credit.line]?.role === 'date' ? besideDate(credit, bylines) : credit));
}

/** What a date's line says of an author: sections and labels stand beside dates too, so a bare name counts only where no byline has one. */
function besideDate(credit: ReadLine, bylines: boolean): ReadLine {
  const names = credit.names.filter(
    ({ name, prefixed, marked, agency, site, known, sure, newsroom }) =>
      prefixed ||
      marked ||
      agency ||
      (known && !site) ||
      (!bylines && (site || (sure && !newsroom) || shapeOf(name).person)),
  );
  return { ...credit, names, printed: names.length > 0 ? credit.printed : null, opens: null, joins: false };
}
