import { tick } from '../../clock.ts';
import { foldCase } from '../../lexicon/fold-case.ts';
import type { PhraseHits } from '../../lexicon/phrases.ts';
import type { Block, Document, Place } from '../../read/document.ts';
import { partOf } from './article-body.ts';
import { cueAboveFeatures, cuesAbove } from './cues-above.ts';
import { homeFeatures, homeOf } from './home.ts';
import { type MeasuredLine, type Vocabulary, wordsIn } from './lines.ts';
import { mainStretch, nearProse, proseOverlap } from './prose.ts';
import { rankAlone, rankRuns } from './ranks.ts';
import { logShare, share } from './scale.ts';
import { fillStoryWords, storyWordFeatures } from './story-words.ts';
import { bestTitle, compared, likeness, mentions } from './title.ts';

/** How a block stands in its page: place in the order, likeness to the metadata, repeats, prose around it, cues above it. */
export const pageFeatures = [
  'position',
  'index',
  'fromEnd',
  'fewBlocks',
  'titleLikeness',
  'pageTitleLikeness',
  'bestTitle',
  'afterTitle',
  'beforeTitle',
  'knowsTitle',
  'descriptionLikeness',
  'authorMentioned',
  'tagMentioned',
  'sectionMentioned',
  'siteMentioned',
  'repeats',
  'repeatedBefore',
  'repeatsBefore',
  'proseParent',
  'proseGrandparent',
  'proseGreatGrandparent',
  'proseBefore',
  'proseAfter',
  'proseNear',
  'sinceProse',
  'untilProse',
  'inMain',
  'beforeMain',
  'afterMain',
  'proseOverlap',
  'proseOverlapCount',
  'rankRun',
  'afterRank',
  'lengthBefore',
  'lengthAfter',
  'gapBefore',
  'gapAfter',
  ...cueAboveFeatures,
  'headingBelow',
  'namedAbove',
  'inArticleBody',
  'knowsArticleBody',
  ...storyWordFeatures,
  ...homeFeatures,
] as const;

/** A table of contents names the headings below it. */
const contentsAt = pageFeatures.indexOf('headingBelow');
const cuesAt = contentsAt - cueAboveFeatures.length;
const homeAt = pageFeatures.length - homeFeatures.length;
const storyWordsAt = homeAt - storyWordFeatures.length;
const articleBodyAt = pageFeatures.indexOf('inArticleBody');

const unlike = [0, 0, 0];

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
  const count = blocks.length;
  const titleLike = likeness(metadata.titles, vocabulary);
  const pageTitleLike = likeness(metadata.pageTitle ? [metadata.pageTitle] : [], vocabulary);
  const descriptionLike = likeness(metadata.descriptions, vocabulary);
  const mentionsAuthor = mentions(metadata.authors);
  const mentionsTag = mentions(metadata.tags);
  const mentionsSection = mentions(metadata.sections);
  const mentionsSite = mentions(metadata.sites);

  const prose = lines.map((line) => line.prose);
  const totalProse = prose.reduce((sum, each) => sum + each, 0) || 1;
  const held = new Map<Place, number>();
  blocks.forEach((block, i) => {
    let place = block.place;
    for (let up = 0; place && up < 4; up++, place = place.parent)
      held.set(place, (held.get(place) ?? 0) + (prose[i] as number));
  });
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Map<string, number>();
  const lastHeading = new Map<string, number>();
  blocks.forEach(({ text, level }, i) => {
    if (level > 1) lastHeading.set(text, i);
  });

  const likes = lines.map(({ text, words }) =>
    text.length > compared ? unlike : [titleLike(words), pageTitleLike(words), descriptionLike(words)],
  );
  const best = bestTitle(blocks, likes);
  const ranks = rankRuns(blocks);
  const topic = new Set(
    [...metadata.titles, ...(metadata.pageTitle ? [metadata.pageTitle] : []), ...metadata.descriptions]
      .slice(0, 8)
      .flatMap(({ value }) => wordsIn(foldCase(value.slice(0, compared)), vocabulary))
      .filter((word) => vocabulary.isContent[word]),
  );
  const home = homeOf(blocks, lines, topic, best);
  const bodyShare = partOf(metadata.articleBodies, vocabulary);
  const main = mainStretch(prose);
  const overlap = proseOverlap(lines, vocabulary);
  fillStoryWords(rows, width, at + storyWordsAt, lines, vocabulary, main);

  let proseBefore = 0;
  let sinceProse = count;
  const untilProse = new Array<number>(count);
  for (let i = count - 1, until = count; i >= 0; i--) {
    untilProse[i] = until;
    until = (prose[i] as number) > 0 ? 1 : until + 1;
  }
  const cues = cuesAbove();

  for (let i = 0; i < count; i++) {
    tick();
    const block = blocks[i] as Block;
    const like = likes[i] as number[];
    const line = lines[i] as MeasuredLine;
    const folded = block.text.length < 300 ? line.folded : '';
    const repeats = times.get(block.text) ?? 1;
    const seenBefore = seen.get(block.text) ?? 0;
    const parent = block.place?.parent ?? null;
    const own = prose[i] as number;
    const row = i * width + at;
    let k = row;
    rows[k++] = i / count;
    rows[k++] = logShare(i, 300);
    rows[k++] = logShare(count - i, 300);
    rows[k++] = logShare(count, 1000);
    rows[k++] = like[0] as number;
    rows[k++] = like[1] as number;
    rows[k++] = i === best ? 1 : 0;
    rows[k++] = best >= 0 && i > best ? 1 / (i - best) : 0;
    rows[k++] = best >= 0 && i < best ? 1 / (best - i) : 0;
    rows[k++] = best >= 0 ? (i > best ? 1 : -1) : 0;
    rows[k++] = like[2] as number;
    rows[k++] = folded ? mentionsAuthor(folded) : 0;
    rows[k++] = folded ? mentionsTag(folded) : 0;
    rows[k++] = folded ? mentionsSection(folded) : 0;
    rows[k++] = folded ? mentionsSite(folded) : 0;
    rows[k++] = logShare(repeats - 1, 5);
    rows[k++] = seenBefore > 0 ? 1 : 0;
    rows[k++] = i > 0 && blocks[i - 1]?.text === block.text ? 1 : 0;
    rows[k++] = block.place ? (held.get(block.place) ?? 0) / totalProse : 0;
    rows[k++] = parent ? (held.get(parent) ?? 0) / totalProse : 0;
    rows[k++] = parent?.parent ? (held.get(parent.parent) ?? 0) / totalProse : 0;
    rows[k++] = proseBefore / totalProse;
    rows[k++] = (totalProse - proseBefore - own) / totalProse;
    rows[k++] = nearProse(prose, i) / 2000;
    rows[k++] = 1 / Math.max(1, sinceProse);
    rows[k++] = 1 / Math.max(1, untilProse[i] as number);
    rows[k++] = i >= main.start && i < main.end ? 1 : 0;
    rows[k++] = i < main.start ? 1 / (main.start - i) : 0;
    rows[k++] = i >= main.end ? 1 / (i - main.end + 1) : 0;
    rows[k++] = overlap[i]?.share ?? 0;
    rows[k++] = overlap[i]?.count ?? 0;
    rows[k++] = ranks[i] as number;
    rows[k++] = rankAlone.test(blocks[i - 1]?.text ?? '') ? (ranks[i - 1] as number) : 0;
    rows[k++] = i > 0 ? share((lines[i - 1] as MeasuredLine).length, 300) : 0;
    rows[k++] = i + 1 < count ? share((lines[i + 1] as MeasuredLine).length, 300) : 0;
    rows[k++] = share(block.gap, 2);
    rows[k++] = share(blocks[i + 1]?.gap ?? 0, 2);
    cues.fill(rows, row + cuesAt, i, block.place);
    if (block.level === 0 && (lastHeading.get(block.text) ?? -1) > i) rows[row + contentsAt] = 1;
    if (block.level > 1 && seenBefore > 0) rows[row + contentsAt + 1] = 1;
    if (bodyShare) {
      rows[row + articleBodyAt] = bodyShare(line.words);
      rows[row + articleBodyAt + 1] = 1;
    }
    home.fill(rows, row + homeAt, i);
    cues.pass(i, block, line, (hits[i] as PhraseHits).start);
    seen.set(block.text, seenBefore + 1);
    proseBefore += own;
    sinceProse = own > 0 ? 1 : sinceProse + 1;
  }
}
