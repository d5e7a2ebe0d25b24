import { authorKey } from '../../../src/check/score/normal.ts';
import { bagOverlap, pooled } from '../../../src/check/score/overlap.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { pooledF1, share } from './average.ts';

const keysOf = (names: readonly string[]): string[] => [...new Set(names.map(authorKey).filter(Boolean))];

/**
 * F1 of the names over all pages, and the share of pages whose names are the wanted ones; quotes, capitals and a "by" before a name
 * aside. Pages that are said to have no author are left out, since many a source says that of pages whose byline nobody looked for:
 * a name invented there costs nothing.
 */
export function authors(pages: readonly JudgedPage[]): Figures<'f1' | 'exact'> {
  const overlaps = pages
    .map(({ gold, answer }) => bagOverlap(keysOf(answer.authors), keysOf(gold.authors ?? [])))
    .filter(({ wanted }) => wanted > 0);
  return {
    f1: pooledF1(pooled(overlaps)),
    exact: share(overlaps.map(({ found, given, wanted }) => found === wanted && found === given)),
  };
}
