import type { TextLine } from './lines.ts';

/** A row of a table, its cells joined by a tab; null where a line is none. A table is two lines or more with as many tabs each. */
export function rowOf(lines: readonly TextLine[], at: number): string | null {
  const line = lines[at] as TextLine;
  const width = line.cells?.length;
  if (width === undefined) return null;
  const before = line.gap === 0 && lines[at - 1]?.cells?.length === width;
  const after = lines[at + 1]?.gap === 0 && lines[at + 1]?.cells?.length === width;
  return before || after ? (line.cells as readonly string[]).join('\t').trim() : null;
}
