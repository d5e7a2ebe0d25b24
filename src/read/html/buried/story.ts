import type { Block, Place } from '../../document.ts';
import { readPage } from '../page.ts';
import type { Literal } from './literal.ts';

const markup = /<\/?(?:p|br|div|h[1-6]|li|strong|em|a|b|i|span)\b/i;

/**
 * Blocks of a story that stands in a string of a script, be it plain text or an HTML fragment; spans count in the page.
 * @param origin becomes the outermost place, so that labelling can tell where the story was buried
 */
export function storyBlocks({ text, offsets }: Literal, origin: string, mend: (text: string) => string): Block[] {
  const root: Place = { tag: origin, words: ['article', 'body'], parent: null, depth: 0 };
  const place: Place = { tag: 'p', words: [], parent: root, depth: 1 };
  const outside = (at: number): number => offsets[Math.min(at, offsets.length - 1)] ?? 0;
  const inside = markup.test(text) ? readPage(text, { mend, noscript: false }).blocks : paragraphs(text, place, mend);
  return inside.map((block) => ({
    ...block,
    start: outside(block.start),
    end: outside(block.end),
    place: block.place?.depth ? { ...block.place, parent: root } : place,
  }));
}

function paragraphs(text: string, place: Place, mend: (text: string) => string): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const folded = mend(line).replace(/\s+/g, ' ').trim();
    const start = at + (line.length - line.trimStart().length);
    if (folded) {
      blocks.push({
        text: folded,
        start,
        end: at + line.trimEnd().length,
        form: 'paragraph',
        level: 0,
        list: null,
        place,
        links: [],
        strong: 0,
        image: null,
        time: null,
        gap: 0,
      });
    }
    at += line.length + 1;
  }
  return blocks;
}
