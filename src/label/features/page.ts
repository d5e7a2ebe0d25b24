import { tick } from '../../clock.ts';
import type { PhraseHits } from '../../lexicon/phrases.ts';
import type { Block, Document } from '../../read/document.ts';
import { articleBodyFeatures, fillArticleBody } from './article-body.ts';
import { cueAboveFeatures, fillCuesAbove } from './cues-above.ts';
import { fillHome, homeFeatures } from './home.ts';
import type { MeasuredLine, Vocabulary } from './lines.ts';
import { fillMetadataLikeness, metadataFeatures } from './metadata-likeness.ts';
import { fillProse, proseFeatures } from './prose-around.ts';
import { rankAlone, rankRuns } from './ranks.ts';
import { contentsFeatures, fillRepeats, repeatFeatures } from './repeats.ts';
import { logShare, share } from './scale.ts';
import { fillStoryWords, storyWordFeatures } from './story-words.ts';
import { topicOf } from './title.ts';

const positionFeatures = ['position', 'index', 'fromEnd', 'fewBlocks'] as const;
const neighbourFeatures = ['rankRun', 'afterRank', 'lengthBefore', 'lengthAfter', 'gapBefore', 'gapAfter'] as const;

/** How a block stands in its page: place in the order, likeness to the metadata, repeats, prose around it, cues above it. */
export const pageFeatures = [
  ...positionFeatures,
  ...metadataFeatures,
  ...repeatFeatures,
  ...proseFeatures,
  ...neighbourFeatures,
  ...cueAboveFeatures,
  ...contentsFeatures,
  ...articleBodyFeatures,
  ...storyWordFeatures,
  ...homeFeatures,
] as const;

const metadataAt = positionFeatures.length;
const repeatsAt = metadataAt + metadataFeatures.length;
const proseAt = repeatsAt + repeatFeatures.length;
const neighboursAt = proseAt + proseFeatures.length;
const cuesAt = neighboursAt + neighbourFeatures.length;
const contentsAt = cuesAt + cueAboveFeatures.length;
const articleBodyAt = contentsAt + contentsFeatures.length;
const storyWordsAt = articleBodyAt + articleBodyFeatures.length;
const homeAt = storyWordsAt + storyWordFeatures.length;

/** Fills the columns of all rows, `width` wide, from column `at` on. */
export function fillPage(
  rows: Float32Array,
  width: number,
  at: number,
  document: Document,
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
  hits: readonly PhraseHits[],
): void {
  const { blocks, metadata } = document;
  const title = fillMetadataLikeness(rows, width, at + metadataAt, document, lines, vocabulary);
  fillHome(rows, width, at + homeAt, blocks, lines, topicOf(metadata, vocabulary), title);
  fillArticleBody(rows, width, at + articleBodyAt, metadata.articleBodies, lines, vocabulary);
  const story = fillProse(rows, width, at + proseAt, blocks, lines, vocabulary);
  fillStoryWords(rows, width, at + storyWordsAt, lines, vocabulary, story);
  fillRepeats(rows, width, at + repeatsAt, at + contentsAt, blocks, lines);
  fillCuesAbove(rows, width, at + cuesAt, blocks, lines, hits);
  const ranks = rankRuns(blocks);
  for (let i = 0; i < blocks.length; i++) {
    tick();
    const row = i * width + at;
    fillPosition(rows, row, i, blocks.length);
    fillNeighbours(rows, row + neighboursAt, i, blocks, lines, ranks);
  }
}

function fillPosition(row: Float32Array, at: number, i: number, count: number): void {
  let k = at;
  row[k++] = i / count;
  row[k++] = logShare(i, 300);
  row[k++] = logShare(count - i, 300);
  row[k++] = logShare(count, 1000);
}

function fillNeighbours(
  row: Float32Array,
  at: number,
  i: number,
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  ranks: readonly number[],
): void {
  const [before, after] = [lines[i - 1], lines[i + 1]];
  let k = at;
  row[k++] = ranks[i] as number;
  row[k++] = rankAlone.test(before?.text ?? '') ? (ranks[i - 1] as number) : 0;
  row[k++] = before ? share(before.length, 300) : 0;
  row[k++] = after ? share(after.length, 300) : 0;
  row[k++] = share((blocks[i] as Block).gap, 2);
  row[k++] = share(blocks[i + 1]?.gap ?? 0, 2);
}
