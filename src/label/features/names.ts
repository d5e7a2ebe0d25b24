import type { Block, Inline, Place } from '../../read/document.ts';

/** How many elements above a block count as near. */
const nearElements = 3;
/** More elements above than this say nothing new. */
const farElements = 12;

/** Names of one bag beyond this many are left out. */
const bagSize = 24;

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
          near: withInner(names.near, inner),
          far: names.far,
        }
      : names;
  });
}

/** The names of a place and, as far as there is room, those of inline elements. */
function withInner(near: readonly string[], inner: readonly Inline[]): string[] {
  const found = [...near];
  for (const { tag, words } of inner) {
    if (found.length >= bagSize) break;
    found.push(`~${tag}`);
    for (const word of words) found.push(`~${word}`);
  }
  return found.slice(0, bagSize);
}

function gather(place: Place): Names {
  const near = new Set<string>();
  const far = new Set<string>();
  let up = 0;
  for (let at: Place | null = place; at?.tag && up < farElements && far.size < bagSize; at = at.parent, up++) {
    const names = up < nearElements ? near : far;
    names.add(`<${at.tag}`);
    for (const word of at.words) names.add(word);
  }
  return { near: [...near].slice(0, bagSize), far: [...far].slice(0, bagSize) };
}
