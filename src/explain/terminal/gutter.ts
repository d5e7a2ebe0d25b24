import { isUnsure, roleLooks } from '../roles.ts';
import type { ExplainedRow } from '../rows.ts';

/** Terminals narrower than this get the letter of a role without its name. */
const wide = 64;
const roleWidth = 10;

/** What stands before a line, all of the same width, and before what a long line goes on with. */
export interface Gutter {
  width: number;
  of(row: ExplainedRow): string;
  blank: string;
}

/** The gutter for a terminal of so many columns: number, letter, and where there is room name and confidence. */
export function gutterFor(columns: number, rows: readonly ExplainedRow[]): Gutter {
  const digits = String(rows.at(-1)?.n ?? 1).length;
  const isWide = columns >= wide;
  const of = ({ n, role, confidence }: ExplainedRow): string => {
    const start = `${String(n).padStart(digits)} ${roleLooks[role].letter}`;
    if (!isWide) return `${start}${isUnsure(confidence) ? '?' : ' '} `;
    return `${start} ${role.padEnd(roleWidth)} ${confidence.toFixed(2)}${isUnsure(confidence) ? '?' : ' '} `;
  };
  const width = digits + 4 + (isWide ? roleWidth + 6 : 0);
  return { width, of, blank: ' '.repeat(width) };
}
