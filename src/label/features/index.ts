import { lexiconsFor } from '../../lexicon/index.ts';
import { matcherOf } from '../../lexicon/phrases.ts';
import type { Document } from '../../read/document.ts';
import { functionWordsOf } from '../language/function-words.ts';
import { cueFeatures, fillCues } from './cues.ts';
import { fillPage, pageFeatures, proseOf } from './page.ts';
import { fillPlace, placeFeatures, placeReader } from './place.ts';
import { fillShape, shapeFeatures } from './shape.ts';

/** The name of each column of a feature row. */
export const featureNames: readonly string[] = [...shapeFeatures, ...cueFeatures, ...placeFeatures, ...pageFeatures];

const shapeAt = 0;
const cuesAt = shapeFeatures.length;
const placeAt = cuesAt + cueFeatures.length;
const pageAt = placeAt + placeFeatures.length;

/**
 * One row of numbers (about 0 to 1) for each block, `featureNames.length` wide, in one array.
 * @param language ISO 639-1, whose lexicon and function words are used
 */
export function featureRows(document: Document, language: string): Float32Array {
  const { blocks } = document;
  const width = featureNames.length;
  const rows = new Float32Array(blocks.length * width);
  const match = matcherOf(lexiconsFor(language));
  const functionWords = functionWordsOf(language);
  const hits = blocks.map(({ text }) => match(text));
  const read = placeReader();
  const templates = new Map<string, { count: number; prose: number }>();
  for (const block of blocks) {
    if (!block.place) continue;
    const { template } = read(block.place);
    const known = templates.get(template) ?? { count: 0, prose: 0 };
    templates.set(template, { count: known.count + 1, prose: known.prose + proseOf(block) });
  }
  blocks.forEach((block, i) => {
    const at = i * width;
    fillShape(rows, at + shapeAt, block, functionWords);
    fillCues(rows, at + cuesAt, hits[i] as NonNullable<(typeof hits)[number]>);
    fillPlace(rows, at + placeAt, block, blocks[i - 1], blocks[i + 1], read, templates);
  });
  fillPage(rows, width, pageAt, document, hits);
  return rows;
}
