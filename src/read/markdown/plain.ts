import type { Block } from '../document.ts';
import { fold } from './fold.ts';

/** The non-blank lines of `[from, to)` of the source, as they stand. */
export function plainLines(source: string, from: number, to: number, mend: (text: string) => string): Block[] {
  const blocks: Block[] = [];
  for (const { index, 0: line } of source.slice(from, to).matchAll(/[^\n\r]+/g)) {
    const { text } = fold([{ text: line, link: null, bold: false, italic: false }], mend);
    if (!text) continue;
    const start = from + index + line.length - line.trimStart().length;
    blocks.push({
      text,
      start,
      end: start + line.trim().length,
      form: 'line',
      level: 0,
      list: null,
      place: null,
      links: [],
      strong: 0,
      image: null,
      time: null,
      gap: 0,
    });
  }
  return blocks;
}
