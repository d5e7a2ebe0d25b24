import { bitOf, type PhraseHits, phraseLists } from '../../lexicon/phrases.ts';

/** Which phrase lists of the page's language a block hits: at its beginning, and anywhere. */
export const cueFeatures = [
  ...phraseLists.map((list) => `starts:${list}` as const),
  ...phraseLists.map((list) => `has:${list}` as const),
  'is:relatedCues',
  'is:trendingCues',
  'is:teaserCues',
] as const;

const wholes = [bitOf('relatedCues'), bitOf('trendingCues'), bitOf('teaserCues')];

export function fillCues(row: Float32Array, at: number, hits: PhraseHits): void {
  const lists = phraseLists.length;
  for (let i = 0; i < lists; i++) {
    row[at + i] = (hits.start >> i) & 1;
    row[at + lists + i] = (hits.any >> i) & 1;
  }
  wholes.forEach((bit, i) => {
    row[at + 2 * lists + i] = hits.whole & bit ? 1 : 0;
  });
}
