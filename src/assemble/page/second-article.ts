import type { LabelledBlock } from '../../label/role.ts';
import type { Place } from '../../read/document.ts';
import { isProse } from '../../read/prose.ts';
import { comparable } from './own-titles.ts';

/** A second story is one with a headline and some paragraphs of its own. */
const paragraphs = 3;

/** Less sure headlines below a story are mostly its subheads. */
const sure = 0.7;

/** A story of its own has its own byline or date among so many lines below its title. */
const headLines = 8;

/** A paragraph of this length that has no role may be one of a story that is not the page's. */
const shortest = 60;

const isParagraph = (block: LabelledBlock): boolean =>
  block.role === 'body' || (block.role === 'other' && isProse(block, shortest));

/** The `<article>` that holds a block. */
function articleAround({ place }: LabelledBlock): Place | null {
  let above = place;
  while (above && above.tag !== 'article') above = above.parent;
  return above;
}

/** Set like the headline, with the same tag and class words, whatever it was taken for. */
const isSetLike = ({ place }: LabelledBlock, headline: LabelledBlock): boolean =>
  place !== null && place.tag === headline.place?.tag && place.words.join() === headline.place.words.join();

/** Set like the headline at the head of an `<article>` of its own. */
function headsOwnArticle(block: LabelledBlock, headline: LabelledBlock): boolean {
  const [own, first] = [articleAround(block), articleAround(headline)];
  return own !== null && first !== null && own !== first && isSetLike(block, headline);
}

const mayBeTitle = (block: LabelledBlock, headline: LabelledBlock): boolean =>
  (block.role === 'headline' && block.confidence >= sure) ||
  (block.level === 1 && (/^(?:headline|subhead|body|other|teaser)$/.test(block.role) || isSetLike(block, headline)));

const isTitle = (blocks: readonly LabelledBlock[], i: number, headline: LabelledBlock): boolean => {
  const block = blocks[i] as LabelledBlock;
  if (block.level === 1 && headsOwnArticle(block, headline)) return true;
  const head = blocks.slice(i + 1, i + 1 + headLines);
  return mayBeTitle(block, headline) && head.some(({ role }) => role === 'byline' || role === 'date');
};

/**
 * Where a second full article begins below the first (infinite scroll, two texts in one file).
 * @param titles what the metadata call the page: its own title begins no second article
 * @returns the index of its headline; the number of blocks when there is none
 */
export function secondArticle(
  blocks: readonly LabelledBlock[],
  headlineIndex: number | null,
  titles: ReadonlySet<string>,
): number {
  if (headlineIndex === null) return blocks.length;
  const headline = blocks[headlineIndex] as LabelledBlock;
  let left = blocks.slice(headlineIndex).filter(isParagraph).length;
  let before = 0;
  for (let i = headlineIndex; i < blocks.length; i++) {
    const block = blocks[i] as LabelledBlock;
    const begins =
      i > headlineIndex &&
      before >= paragraphs &&
      left >= paragraphs &&
      block.text !== headline.text &&
      isTitle(blocks, i, headline) &&
      !titles.has(comparable(block.text));
    if (begins) return i;
    if (!isParagraph(block)) continue;
    before++;
    left--;
  }
  return blocks.length;
}
