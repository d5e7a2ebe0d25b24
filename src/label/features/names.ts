import type { Block, Place } from '../../read/document.ts';

/** How many elements above a block count as near. */
const nearElements = 3;
/** More elements above than this say nothing new. */
const farElements = 12;

/** Tag and class words of the elements close around a block (its inline ones included), and of those further up. */
export interface Names {
  near: readonly string[];
  far: readonly string[];
}

/** The names around each block; blocks of one place share them. Empty for plain text. */
export function namesAround(blocks: readonly Block[]): Names[] {
  const known = new Map<Place, Names>();
  const none: Names = { near: [], far: [] };
  return blocks.map(({ place, inner }) => {
    if (!place) return none;
    let names = known.get(place);
    if (!names) {
      names = gather(place);
      known.set(place, names);
    }
    return inner
      ? {
          near: [...names.near, ...inner.flatMap(({ tag, words }) => [`~${tag}`, ...words.map((word) => `~${word}`)])],
          far: names.far,
        }
      : names;
  });
}

function gather(place: Place): Names {
  const near: string[] = [];
  const far: string[] = [];
  let up = 0;
  for (let at: Place | null = place; at?.tag && up < farElements; at = at.parent, up++) {
    (up < nearElements ? near : far).push(`<${at.tag}`, ...at.words);
  }
  return { near: [...new Set(near)], far: [...new Set(far)] };
}
