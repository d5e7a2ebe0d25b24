import type { Place } from '../document.ts';

/** The element that Markdown stands for, inside `parent`. */
export const placeIn = (tag: string, parent: Place | null): Place => ({
  tag,
  words: [],
  parent,
  depth: parent ? parent.depth + 1 : 0,
});
