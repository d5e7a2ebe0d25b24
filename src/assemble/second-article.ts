import type { LabelledBlock } from '../label/role.ts';
import { comparable } from './site-suffix.ts';

/** A second story is one with a headline and some paragraphs of its own. */
const paragraphs = 3;

/** Less sure headlines below a story are mostly its subheads. */
const sure = 0.7;

/** A story of its own has its own byline or date among the lines below its title. */
const headLines = 8;

const mayBeTitle = ({ role, level, confidence }: LabelledBlock): boolean =>
  (role === 'headline' && confidence >= sure) || (level === 1 && /^(?:headline|subhead|body|other|teaser)$/.test(role));

const isTitle = (blocks: readonly LabelledBlock[], i: number): boolean =>
  mayBeTitle(blocks[i] as LabelledBlock) &&
  blocks.slice(i + 1, i + 1 + headLines).some(({ role }) => role === 'byline' || role === 'date');

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
  const title = blocks[headlineIndex]?.text;
  const body = (from: number, to: number): number =>
    blocks.slice(from, to).filter(({ role }) => role === 'body').length;
  for (let i = headlineIndex + 1; i < blocks.length; i++) {
    const block = blocks[i] as LabelledBlock;
    if (block.text === title || !isTitle(blocks, i) || titles.has(comparable(block.text))) continue;
    if (body(headlineIndex, i) >= paragraphs && body(i, blocks.length) >= paragraphs) return i;
  }
  return blocks.length;
}
