import type { Heading } from 'mdast';
import type { Standing } from '../gather.ts';
import { linesOf } from '../inline/lines.ts';
import { passagesOf } from '../passages.ts';
import { placeIn } from '../place.ts';
import type { Context } from './context.ts';
import { type Stretch, spanOf } from './stretch.ts';
import { headingPart } from './underlined.ts';

/** A heading, and the paragraph that was taken for part of it. */
export function addHeading(stretch: Stretch, node: Heading, { place, list }: Context): void {
  const { parsed, out } = stretch;
  const [start, end] = spanOf(node, parsed);
  const lines = linesOf(node.children, [start, end], parsed);
  const { title, above } = headingPart(lines, parsed.text.slice(start, end), node.depth);
  const form = above.length > 1 ? 'line' : 'paragraph';
  const paragraph: Standing = { form, level: 0, list, place: placeIn('p', place) };
  out.addAll(passagesOf(above, stretch), () => paragraph);
  const heading: Standing = { form: 'heading', level: node.depth, list, place: placeIn(`h${node.depth}`, place) };
  out.addAll(passagesOf(title, stretch), () => heading);
}
