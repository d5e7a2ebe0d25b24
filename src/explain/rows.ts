import type { JudgedDocument } from '../extract.ts';
import { featureNames } from '../label/features/index.ts';
import type { Role } from '../label/role.ts';
import { lineRows } from '../write/lines.ts';
import { runnerUp, type Why } from './why/why.ts';

/** A line of a document with its role and what is known of how it came by it. */
export interface ExplainedRow {
  /** Position among the document's lines, from 1. */
  n: number;
  /** Line of the input that it begins on, from 1. */
  line: number;
  /** `[start, end)` in Unicode code points of the decoded input. */
  start: number;
  end: number;
  role: Role;
  confidence: number;
  /** The likeliest role that would be another answer: beside `related` not `related-x`. */
  runnerUp: { role: Role; confidence: number };
  text: string;
  /** Where the line leads, when it is mostly one link. */
  url: string | null;
  why?: Why;
}

/** Which lines are shown. */
export interface RowChoice {
  /** Only these roles; all where left out. */
  roles?: ReadonlySet<Role> | undefined;
  /** Only lines less sure than this. */
  below?: number | undefined;
}

/**
 * The rows of a document that are asked for, in page order.
 * @param why says the why of a line by its place among the blocks; called for the chosen ones alone
 */
export function explainedRows(
  judged: JudgedDocument,
  { roles, below }: RowChoice,
  options: { url?: string | undefined },
  why?: (block: number) => Why,
): ExplainedRow[] {
  const lines = sourceLines(judged);
  return lineRows(judged, options).flatMap(({ n, start, end, role, confidence, text, url }) => {
    if (roles && !roles.has(role)) return [];
    if (below !== undefined && confidence >= below) return [];
    const row: ExplainedRow = {
      n,
      line: lines[n - 1] as number,
      start,
      end,
      role,
      confidence,
      runnerUp: runnerUp(judged, n - 1),
      text,
      url,
    };
    return [why ? { ...row, why: why(n - 1) } : row];
  });
}

/** The features of a line that are not zero, by name. */
export function featuresOf({ evidence }: JudgedDocument, block: number): Record<string, number> {
  const width = featureNames.length;
  return Object.fromEntries(
    featureNames.flatMap((name, column) => {
      const value = evidence.rows[block * width + column] as number;
      return value === 0 ? [] : [[name, Math.round(value * 1000) / 1000]];
    }),
  );
}

/** The line of the input that each block begins on, from 1. */
function sourceLines({ document: { text }, blocks }: JudgedDocument): number[] {
  let line = 1;
  let at = 0;
  return blocks.map(({ start }) => {
    for (;;) {
      const next = text.indexOf('\n', at);
      if (next < 0 || next >= start) return line;
      line++;
      at = next + 1;
    }
  });
}
