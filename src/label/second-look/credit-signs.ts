import { lexiconsFor } from '../../lexicon/index.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { shapeOf } from '../../names/shape.ts';
import { namesLibrary, namesSource } from '../../names/sources.ts';
import type { CreditSign } from '../../picture-credit/index.ts';
import { beginsWithMark } from '../../picture-credit/marks.ts';
import { isNumberedPicture, speaksOfPicture } from '../../picture-credit/picture-words.ts';
import { type CreditReader, longestCredited } from '../../picture-credit/reader.ts';
import type { Block } from '../../read/document.ts';
import { endsSentence } from '../features/shape.ts';
import type { FirstLook } from './first-look.ts';
import { outcomes } from './outcomes.ts';

/** Of the signs of a credit those that are looked at. A whole line is left to what it says: a name alone may be the byline. */
const toldBy: readonly CreditSign[] = ['parenthesis', 'last words', 'mark', 'sign', 'bar'];

/** How a line and those beside it credit a picture, as those who write captions do. */
export const creditSigns: readonly string[] = [
  'credit:share',
  'credit:speaks of picture',
  'credit:numbered',
  'credit:library',
  ...toldBy.map((by) => `credit:by ${by}`),
  'credit:agency',
  'credit:person',
  'credit:mark first',
  'credit:said ends',
  'credit:said length',
  'credit:above',
  'credit:below',
  'credit:alone below',
  'credit:on page',
];

const caption = outcomes.indexOf('caption');

/** The credits of a page. */
export interface CreditsSeen {
  blocks: readonly Block[];
  lexicons: readonly Lexicon[];
  creditOf: CreditReader;
  /** How many lines that are captions by the first look carry one. */
  onPage: number;
}

/** Looks for the credits of a page. */
export function creditsSeen({ blocks, evidence, chances }: FirstLook): CreditsSeen {
  const { creditOf, language } = evidence;
  let onPage = 0;
  for (let i = 0; i < blocks.length; i++)
    if ((chances[i * outcomes.length + caption] as number) > 0.5 && creditOf(i).by) onPage++;
  return { blocks, lexicons: lexiconsFor(language), creditOf, onPage };
}

/** How much of a line is credit. */
const shareAt = (seen: CreditsSeen, i: number): number =>
  (seen.creditOf(i).credit?.length ?? 0) / (seen.blocks[i]?.text.length ?? 1);

/**
 * Writes the signs of a block into a row.
 * @returns where they end
 */
export function writeCreditSigns(seen: CreditsSeen, i: number, row: Float32Array, start: number): number {
  const { text, credit, by } = seen.creditOf(i);
  const line = seen.blocks[i]?.text ?? '';
  const below = seen.creditOf(i + 1);
  let at = start;
  row[at++] = shareAt(seen, i);
  const short = line.length <= longestCredited ? line : '';
  row[at++] = speaksOfPicture(short, seen.lexicons) ? 1 : 0;
  row[at++] = isNumberedPicture(short, seen.lexicons) ? 1 : 0;
  row[at++] = namesLibrary(short) ? 1 : 0;
  for (const sign of toldBy) row[at++] = by === sign ? 1 : 0;
  row[at++] = credit !== null && namesSource(credit) ? 1 : 0;
  row[at++] = credit !== null && shapeOf(credit).person ? 1 : 0;
  row[at++] = beginsWithMark(short, seen.lexicons) ? 1 : 0;
  row[at++] = text === null ? -1 : endsSentence(text) ? 1 : 0;
  row[at++] = text?.length ?? 0;
  row[at++] = shareAt(seen, i - 1);
  row[at++] = shareAt(seen, i + 1);
  row[at++] = below.by && below.text === null ? 1 : 0;
  row[at++] = seen.onPage;
  return at;
}
