import { lexiconsFor } from '../../lexicon/index.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { shapeOf } from '../../names/shape.ts';
import { namesLibrary, namesSource } from '../../names/sources.ts';
import { type CreditSign, type SplitCaption, splitCredit } from '../../picture-credit/index.ts';
import { beginsWithMark } from '../../picture-credit/marks.ts';
import { isNumberedPicture, speaksOfPicture } from '../../picture-credit/picture-words.ts';
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

/** Longer lines are no captions. */
const longest = 600;
const caption = outcomes.indexOf('caption');

/** The credits of a page, each read when it is first asked for. */
export interface CreditsSeen {
  blocks: readonly Block[];
  lexicons: readonly Lexicon[];
  read: (SplitCaption | undefined)[];
  /** How many lines that are captions by the first look carry one. */
  onPage: number;
}

/** Looks for the credits of a page. */
export function creditsSeen({ blocks, evidence, chances }: FirstLook): CreditsSeen {
  const seen: CreditsSeen = { blocks, lexicons: lexiconsFor(evidence.language), read: [], onPage: 0 };
  for (let i = 0; i < blocks.length; i++)
    if ((chances[i * outcomes.length + caption] as number) > 0.5 && creditAt(seen, i).by) seen.onPage++;
  return seen;
}

const noCredit: SplitCaption = { text: null, credit: null, by: null };

function creditAt({ blocks, lexicons, read }: CreditsSeen, i: number): SplitCaption {
  const text = blocks[i]?.text;
  if (text === undefined || text.length > longest) return noCredit;
  read[i] ??= splitCredit(text, lexicons);
  return read[i] as SplitCaption;
}

/** How much of a line is credit. */
const shareAt = (seen: CreditsSeen, i: number): number =>
  (creditAt(seen, i).credit?.length ?? 0) / (seen.blocks[i]?.text.length ?? 1);

/**
 * Writes the signs of a block into a row.
 * @returns where they end
 */
export function writeCreditSigns(seen: CreditsSeen, i: number, row: Float32Array, start: number): number {
  const { text, credit, by } = creditAt(seen, i);
  const line = seen.blocks[i]?.text ?? '';
  const below = creditAt(seen, i + 1);
  let at = start;
  row[at++] = shareAt(seen, i);
  const short = line.length <= longest ? line : '';
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
