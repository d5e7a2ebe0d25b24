import type { LabelledBlock } from '../label/role.ts';

/** A second story is one with a headline and some paragraphs of its own. */
const paragraphs = 3;

/** Less sure headlines below a story are mostly its subheads. */
const sure = 0.7;

/** A heading of the first level begins a story even where it was taken for a part of the one before. */
const isTitle = ({ role, level, confidence }: LabelledBlock): boolean =>
  (role === 'headline' && confidence >= sure) || (level === 1 && /^(?:headline|subhead|body|other|teaser)$/.test(role));

/**
 * Where a second full article begins below the first (infinite scroll, two texts in one file).
 * @returns the index of its headline; the number of blocks when there is none
 */
export function secondArticle(blocks: readonly LabelledBlock[], headlineIndex: number | null): number {
  if (headlineIndex === null) return blocks.length;
  const title = blocks[headlineIndex]?.text;
  const body = (from: number, to: number): number =>
    blocks.slice(from, to).filter(({ role }) => role === 'body').length;
  for (let i = headlineIndex + 1; i < blocks.length; i++) {
    const block = blocks[i] as LabelledBlock;
    if (!isTitle(block) || block.text === title) continue;
    if (body(headlineIndex, i) >= paragraphs && body(i, blocks.length) >= paragraphs) return i;
  }
  return blocks.length;
}
