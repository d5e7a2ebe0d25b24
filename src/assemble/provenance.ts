import type { Article } from '../generated/article.ts';
import { toCodePoints } from '../read/code-points.ts';
import type { Body } from './body/index.ts';
import { type Evidence, fromBlocks } from './page/traced.ts';

type One = { evidence: readonly Evidence[] };
type Each = { evidence: readonly (readonly Evidence[])[] };

/** What was assembled, with the evidence of each field, or of each item of a list. */
interface Assembled {
  headline: One;
  kicker: One;
  deck: One;
  byline: One;
  date: One;
  body: Body;
  captions: Each;
  related: Each;
  trending: Each;
  tags: One;
  url: One;
  site: One;
  image: One;
}

/** Where each value of an Article was found: evidence by JSON Pointer, with spans in Unicode code points of `text`. */
export function assembleProvenance(text: string, of: Assembled): NonNullable<Article['provenance']> {
  const each = (name: string, evidence: Each['evidence']): [string, readonly Evidence[]][] =>
    evidence.map((found, i) => [`/${name}/${i}`, found]);
  return writeProvenance(
    text,
    new Map([
      ['/headline', of.headline.evidence],
      ['/kicker', of.kicker.evidence],
      ['/deck', of.deck.evidence],
      ['/byline', of.byline.evidence],
      ['/date', of.date.evidence],
      ...each('body', of.body.blocks.map(fromBlocks)),
      ...each('captions', of.captions.evidence),
      ...each('related', of.related.evidence),
      ...each('trending', of.trending.evidence),
      ['/tags', of.tags.evidence],
      ['/url', of.url.evidence],
      ['/site', of.site.evidence],
      ['/image', of.image.evidence],
    ]),
  );
}

function writeProvenance(
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
