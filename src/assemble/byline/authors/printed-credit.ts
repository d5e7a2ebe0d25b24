import { type BylineLine, nearby, type ReadLine } from '../lines/index.ts';
import type { Author } from './weigh.ts';

/** Text of the first credit: the line with the first author, with the lines around it that lead to it or go on with it. */
export function printedCredit(
  credits: readonly ReadLine[],
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
