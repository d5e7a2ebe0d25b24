import { detached } from '../../lexicon/detached.ts';
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

/** Names seen lately, split; begun anew when there are this many. */
const mostKnown = 20_000;
const known = new Map<string, readonly string[]>();

function split(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    const own = detached(name);
    words = [...new Set((own.slice(0, maxNameLength).match(word) ?? []).map((found) => found.toLowerCase()))];
    if (known.size >= mostKnown) known.clear();
    known.set(own, words);
  }
  return words;
}

/**
 * The lower-case words of an element's class, id and the like: `class="articleBody entry-content"` gives article, body,
 * entry, content.
 */
export function wordsOf(attributes: Attributes): readonly string[] {
  let name = '';
  for (const key of naming) {
    const value = attributes[key];
    if (value) name = name ? `${name} ${value}` : value;
  }
  return name ? split(name) : none;
}

const none: readonly string[] = [];
