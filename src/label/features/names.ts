import type { Block, Inline } from '../../read/document.ts';
import { remember } from '../remember.ts';
import { bagSize, type Path } from './paths.ts';

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
  return blocks.map(({ inner }, i) => {
    const path = paths[i];
    if (!path) return { near: none, inner: none, far: none };
    const { nearNames: near, farNames: far } = path;
    return { near, inner: inner ? innerNames(inner, bagSize - near.length, namesOf) : none, far };
  });
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
