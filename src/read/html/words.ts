import type { Attributes } from './elements.ts';

const word = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
const naming = [
  'class',
  'id',
  'role',
  'itemprop',
  'data-testid',
  'data-component',
  'data-module',
  'data-block',
  'aria-label',
];

/** Longer names are generated; their beginning says what there is to say. */
const maxNameLength = 240;

/**
 * Makes the function that lists the lower-case words of an element's class, id and the like:
 * `class="articleBody entry-content"` gives article, body, entry, content. Remembers what it has split.
 */
export function wordSplitter(): (attributes: Attributes) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const split = (name: string): readonly string[] => {
    let words = known.get(name);
    if (!words) {
      words = [...new Set((name.slice(0, maxNameLength).match(word) ?? []).map((found) => found.toLowerCase()))];
      known.set(name, words);
    }
    return words;
  };
  return (attributes) => {
    let name = '';
    for (const key of naming) {
      const value = attributes[key];
      if (value) name = name ? `${name} ${value}` : value;
    }
    return name ? split(name) : none;
  };
}

const none: readonly string[] = [];
