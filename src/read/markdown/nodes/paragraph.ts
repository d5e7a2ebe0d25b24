import type { Paragraph } from 'mdast';
import { linesOf } from '../inline/lines.ts';
import { passagesOf } from '../passages.ts';
import { placeIn } from '../place.ts';
import { lineStart } from '../source-line.ts';
import type { Context } from './context.ts';
import { type Stretch, spanOf } from './stretch.ts';

/** A paragraph is one block, or one for each of its lines that is a text of its own. */
export function addParagraph(stretch: Stretch, node: Paragraph, context: Context): void {
  const { source, parsed, out } = stretch;
  const passages = passagesOf(linesOf(node.children, spanOf(node, parsed), parsed), stretch);
  const inside = context.form === 'item' ? context.place : placeIn('p', context.place);
  const outside = placeIn('p', null);
  const column = (node.position?.start.column ?? 1) - 1;
  let hasLeft = false;
  out.addAll(passages, ({ start }, index) => {
    hasLeft ||= index > 0 && context.left(source.slice(lineStart(source, start), start), column);
    if (hasLeft) return { form: 'line', level: 0, list: null, place: outside };
    const isPart = context.form === 'paragraph' && passages.length > 1;
    return { form: isPart ? 'line' : context.form, level: 0, list: context.list, place: inside };
  });
}
