import type { Block } from '../../../src/read/document.ts';
import { readMarkdown } from '../../../src/read/markdown/index.ts';

export const read = (text: string) => readMarkdown({ text, mend: (words) => words });

/** Blocks as lines to compare: form, gap, elements, text, and what else there is. */
export const show = (text: string): string[] => read(text).blocks.map(showBlock);

function showBlock(block: Block): string {
  const { form, level, list, links, strong, image, continues, gap } = block;
  const tags: string[] = [];
  for (let place = block.place; place; place = place.parent) tags.unshift(place.tag);
  return [
    `${form}${level || ''} ${tags.join('>')}`,
    gap && `gap ${gap}`,
    list && `${list.position}/${list.length}${list.ordered ? ' ordered' : ''}`,
    continues && 'continues',
    JSON.stringify(block.text),
    ...links.map(({ start, end, href }) => `(${block.text.slice(start, end)})→${href}`),
    strong && `strong ${strong}`,
    image && `image ${image}`,
  ]
    .filter(Boolean)
    .join(' | ');
}
