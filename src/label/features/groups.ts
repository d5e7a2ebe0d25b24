import type { Block, Place } from '../../read/document.ts';
import { remember } from '../../remember.ts';
import type { Path } from './paths.ts';

/** Blocks that the page treats alike or keeps together: a number for each block's group, -1 for none. */
export interface Groups {
  /** Same tags and class words. */
  template: Int32Array;
  /** Same parent element; in text, between the same blank lines. */
  box: Int32Array;
  /** Same element three levels up: the list that a card belongs to. */
  list: Int32Array;
}

/** Elements above a block up to the list that its card is in. */
const listAbove = 3;

/** Makes a function that numbers keys from 0, in the order they are first met. */
function numbering<Key>(): (key: Key) => number {
  const known = new Map<Key, number>();
  return (key) => remember(known, key, () => known.size);
}

/** Which blocks belong together. */
export function groupsOf(blocks: readonly Block[], paths: readonly (Path | null)[]): Groups {
  const count = blocks.length;
  const template = new Int32Array(count).fill(-1);
  const box = new Int32Array(count).fill(-1);
  const list = new Int32Array(count).fill(-1);
  const templates = numbering<number>();
  const places = numbering<Place>();
  const lists = numbering<Place>();
  let section = 0;
  blocks.forEach(({ place, gap }, i) => {
    if (gap > 0 && i > 0) section++;
    if (!place) {
      box[i] = section;
      return;
    }
    template[i] = templates((paths[i] as Path).template);
    if (place.parent) box[i] = places(place.parent);
    let above: Place | null = place;
    for (let up = 0; above && up < listAbove; up++) above = above.parent;
    if (above) list[i] = lists(above);
  });
  if (section === 0 && !blocks[0]?.place) box.fill(-1);
  return { template, box, list };
}

/** The groups of a stretch of blocks, numbered anew: no number is as high as there are blocks. */
export function groupsWithin({ template, box, list }: Groups, from: number, to: number): Groups {
  const part = (group: Int32Array): Int32Array => {
    const own = numbering<number>();
    return group.subarray(from, to).map((id) => (id < 0 ? id : own(id)));
  };
  return { template: part(template), box: part(box), list: part(list) };
}
