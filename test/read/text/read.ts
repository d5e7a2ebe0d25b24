import type { Block } from '../../../src/read/document.ts';
import { readText } from '../../../src/read/text/index.ts';

export const read = (text: string, mend = (part: string) => part): Block[] => readText({ text, mend }).blocks;
export const textsOf = (text: string): string[] => read(text).map((block) => block.text);

/** Wraps a paragraph at a width, a word at a time, as mail programs do. */
export function wrap(paragraph: string, width: number): string {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
