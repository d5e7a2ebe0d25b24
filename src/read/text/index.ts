// STUB by the lead: overwrite me
import type { Reading, Source } from '../reader.ts';
import { noMetadata } from '../document.ts';
export const readText = ({ text }: Source): Reading => {
  let at = 0; let gap = 0;
  const blocks = [];
  for (const line of text.split('\n')) {
    const t = line.replace(/\s+/g, ' ').trim();
    if (t) { blocks.push({ text: t, start: at, end: at + line.length, form: 'line' as const, level: 0, list: null, place: null, links: [], strong: 0, image: null, time: null, gap }); gap = 0; } else gap++;
    at += line.length + 1;
  }
  return { blocks, metadata: noMetadata, notices: [] };
};
