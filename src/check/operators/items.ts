import type { Compare, ComparedPaths } from '../difference.ts';
import type { Json } from '../json.ts';

/**
 * Pairs each expected item with an item of its own that it holds for, as many as can be, in any order: augmenting
 * paths (Kuhn 1955). Partial items may hold for several.
 * @returns for each expected item the position of its partner, or null
 */
export function paired(
  expected: readonly Json[],
  actual: readonly unknown[],
  compare: Compare,
  place: ComparedPaths,
): (number | null)[] {
  const fits = expected.map((item) =>
    actual.flatMap((found, index) => (compare(item, found, place).length === 0 ? [index] : [])),
  );
  const takenBy = new Map<number, number>();
  const seat = (wanting: number, tried: Set<number>): boolean =>
    (fits[wanting] ?? []).some((candidate) => {
      if (tried.has(candidate)) return false;
      tried.add(candidate);
      const holder = takenBy.get(candidate);
      if (holder !== undefined && !seat(holder, tried)) return false;
      takenBy.set(candidate, wanting);
      return true;
    });
  for (const index of expected.keys()) seat(index, new Set());
  const partners: (number | null)[] = expected.map(() => null);
  for (const [candidate, wanting] of takenBy) partners[wanting] = candidate;
  return partners;
}
