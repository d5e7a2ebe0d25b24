import type { Block, Inline } from '../../read/document.ts';
import { remember } from '../../remember.ts';
import { nearElements } from './meanings.ts';
import type { Path } from './paths.ts';

/** Elements above a block whose names are taken. */
const namedElements = 12;
/** Names of one bag beyond this many are left out. */
const bagSize = 24;

/** Tag and class words around a block: of the elements close by, of the inline elements inside of it, and of those further up. */
export interface Names {
  near: readonly string[];
  inner: readonly string[];
  far: readonly string[];
}

const none: readonly string[] = [];

/** The names around each block. Empty for plain text. */
export function namesAround(blocks: readonly Block[], paths: readonly (Path | null)[]): Names[] {
  const known = new Map<readonly string[], Map<string, readonly string[]>>();
  const namesOf = ({ tag, words }: Inline): readonly string[] =>
    remember(
      remember(known, words, () => new Map<string, readonly string[]>()),
      tag,
      () => [tag, ...words].map((name) => `~${name}`),
    );
  const near = new Map<Path, readonly string[]>();
  const far = new Map<Path, readonly string[]>();
  return blocks.map(({ inner }, i) => {
    const path = paths[i];
    if (!path) return { near: none, inner: none, far: none };
    const above = path.parent?.parent?.parent;
    const names = remember(near, path, () => namesUp(path, nearElements));
    return {
      near: names,
      inner: inner ? innerNames(inner, bagSize - names.length, namesOf) : none,
      far: above ? remember(far, above, () => namesUp(above, namedElements - nearElements)) : none,
    };
  });
}

/** The names of an element and of those above it, so many in all. */
function namesUp(path: Path, elements: number): readonly string[] {
  const found = new Set<string>();
  let left = elements;
  for (let at: Path | null = path; at && left > 0 && found.size < bagSize; at = at.parent, left--) {
    if (at.tag === '') continue;
    found.add(`<${at.tag}`);
    for (const word of at.words) found.add(word);
  }
  return [...found].slice(0, bagSize);
}

/** The names of inline elements, as far as there is room. */
function innerNames(
  inner: readonly Inline[],
  room: number,
  namesOf: (inline: Inline) => readonly string[],
): readonly string[] {
  const [only] = inner;
  if (only && inner.length === 1) {
    const names = namesOf(only);
    return names.length <= room ? names : names.slice(0, room);
  }
  const found: string[] = [];
  for (const inline of inner) {
    for (const name of namesOf(inline)) {
      if (found.length >= room) return found;
      found.push(name);
    }
  }
  return found;
}
