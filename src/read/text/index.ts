import { tick } from '../../clock.ts';
import { type Block, type BlockForm, type Link, noMetadata } from '../document.ts';
import type { Reader } from '../reader.ts';
import { bareLinks } from './bare-links.ts';
import { tellDressing } from './dressing.ts';
import { isTorn, tornJoints } from './fragments.ts';
import { joinLines } from './join.ts';
import { splitLines, type TextLine } from './lines.ts';
import { tellItems } from './lists.ts';
import { rowOf } from './rows.ts';
import { tellWrapping, wrappedJoints } from './wrapping.ts';

/**
 * Reads plain text: one block a line. The lines of a wrapped paragraph are one block, and so are those that the tags of a
 * page had torn apart. Entities, escapes, stray tags and the quotes of a CSV field are undone.
 */
export const readText: Reader = ({ text, mend }) => {
  const lines = joined(splitLines(text, tellDressing(text), mend));
  const items = tellItems(lines);
  const blocks = lines.map((line, i): Block => {
    tick();
    const item = items.get(i) ?? null;
    const row = rowOf(lines, i);
    const form: BlockForm = item ? 'item' : row !== null ? 'row' : line.count > 1 ? 'paragraph' : 'line';
    return {
      text: item?.text ?? row ?? line.text,
      start: line.start,
      end: line.end,
      form,
      level: 0,
      list: item?.list ?? null,
      place: null,
      links: item ? shifted(line, item.text) : row === null ? line.links : bareLinks(row),
      strong: 0,
      image: null,
      time: null,
      gap: line.gap,
    };
  });
  return { blocks, metadata: noMetadata, notices: [] };
};

function joined(lines: readonly TextLine[]): readonly TextLine[] {
  const wrapping = tellWrapping(lines);
  if (wrapping) return joinLines(lines, wrappedJoints(lines, wrapping));
  return joinLines(lines, isTorn(lines) ? tornJoints(lines) : []);
}

/** The links of a line whose bullet was taken off. */
function shifted({ text, links }: TextLine, rest: string): readonly Link[] {
  const length = text.length - rest.length;
  if (length === 0) return links;
  return links.map(({ start, end, href }) => ({ start: Math.max(0, start - length), end: end - length, href }));
}
