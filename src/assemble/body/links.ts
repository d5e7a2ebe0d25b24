import type { BodyItem } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import { toCodePoints } from '../../read/code-points.ts';
import { resolveAddress } from '../../read/link-target.ts';
import type { Body } from './index.ts';

type ItemLink = NonNullable<BodyItem['links']>[number];

/** The items of a body with the links inside of them, resolved against `base`; offsets in Unicode code points of the item's text. */
export const linkedItems = ({ items, blocks }: Body, base: string | null): BodyItem[] =>
  items.map((item, i) => {
    const links = linksOf(blocks[i] ?? [], base);
    return links.length > 0 ? { ...item, links: inCodePoints(item.text, links) } : item;
  });

/** In UTF-16 units of the texts of the blocks, joined by one character. */
function linksOf(blocks: readonly LabelledBlock[], base: string | null): ItemLink[] {
  const found: ItemLink[] = [];
  let at = 0;
  for (const { text, links } of blocks) {
    for (const { start, end, href } of links) {
      const url = resolveAddress(href, base);
      if (url !== null && end > start) found.push({ start: at + start, end: at + end, url });
    }
    at += text.length + 1;
  }
  return found;
}

function inCodePoints(text: string, links: readonly ItemLink[]): ItemLink[] {
  const points = toCodePoints(
    text,
    links.flatMap(({ start, end }) => [start, end]),
  );
  return links.map(({ url }, i) => ({ start: points[2 * i] as number, end: points[2 * i + 1] as number, url }));
}
