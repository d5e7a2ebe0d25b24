import type { Article } from '../generated/article.ts';
import { toCodePoints } from '../read/code-points.ts';
import type { Evidence } from './page/traced.ts';

/** Evidence by JSON Pointer, with spans in Unicode code points. */
export function writeProvenance(
  text: string,
  found: ReadonlyMap<string, readonly Evidence[]>,
): NonNullable<Article['provenance']> {
  const offsets = [...new Set([...found.values()].flat().flatMap(({ spans }) => spans.flat()))].sort((a, b) => a - b);
  const counted = toCodePoints(text, offsets);
  const points = new Map(offsets.map((offset, i) => [offset, counted[i] as number]));
  const at = (offset: number): number => points.get(offset) as number;
  return Object.fromEntries(
    [...found]
      .filter(([, evidence]) => evidence.length > 0)
      .map(([pointer, evidence]) => [
        pointer,
        evidence.map(({ kind, path, spans }) => ({
          kind,
          ...(path === undefined ? {} : { path }),
          spans: spans.map(([start, end]): [number, number] => [at(start), at(end)]),
        })),
      ]),
  );
}
