import type { List, Nodes, RootContent } from 'mdast';
import { placeIn } from '../place.ts';
import type { Context } from './context.ts';
import type { Stretch } from './stretch.ts';

/** Reads a node of any kind. */
type Visit = (stretch: Stretch, node: RootContent, context: Context) => void;

/** The items of a list: what stands first in one is the item, what follows are paragraphs in it. */
export function addList(stretch: Stretch, node: List, context: Context, visit: Visit): void {
  const ordered = node.ordered === true;
  // Lists that something interrupts go on with their printed numbers.
  const begin = ordered ? (node.start ?? 1) : 1;
  const length = node.children.length;
  const place = placeIn(ordered ? 'ol' : 'ul', context.place);
  for (const [index, item] of node.children.entries()) {
    const inItem: Context = {
      place: placeIn('li', place),
      form: 'item',
      list: { ordered, position: begin + index, length },
      left: isOutdented,
    };
    const first = item.children.findIndex(hasText);
    for (const [at, child] of item.children.entries()) {
      visit(stretch, child, at <= first ? inItem : { ...inItem, form: 'paragraph' });
    }
  }
}

const isOutdented = (prefix: string, column: number): boolean => prefix.replaceAll('\t', '    ').length < column;

/** Whether a node holds more than pictures. */
const hasText = (node: Nodes): boolean =>
  'children' in node
    ? node.children.some(hasText)
    : node.type !== 'image' && 'value' in node && node.value.trim() !== '';
