import type { Place } from '../../read/document.ts';
import { remember } from '../remember.ts';
import { meaningsOf } from './meanings.ts';
import { reach } from './reach.ts';

/** Elements whose inside says something, in the order of their bits. */
export const tellingTags = [
  'nav',
  'header',
  'footer',
  'aside',
  'article',
  'main',
  'section',
  'figure',
  'figcaption',
  'form',
  'table',
  'blockquote',
  'button',
  'ul',
  'ol',
  'li',
  'a',
  'dl',
  'pre',
  'json-ld',
  'state',
] as const;
const tagBits = new Map<string, number>(tellingTags.map((tag, i) => [tag, 1 << i]));

/** Names of one bag beyond this many are left out. */
export const bagSize = 24;

/** The elements around a block, from the innermost to the root: blocks whose elements look the same share it. */
export interface Path {
  parent: Path | null;
  tag: string;
  words: readonly string[];
  depth: number;
  /** Its tags, a bit each, in the order of `tellingTags`. */
  tags: number;
  /** Its last tags and words, as a number: the paths of one template have the same. */
  template: number;
  /** Tag and class words of the elements close by, and of those further up. */
  nearNames: readonly string[];
  farNames: readonly string[];
  /** What these words mean, a bit each, see `meaningsOf`. */
  nearMeanings: number;
  farMeanings: number;
}

export type PathReader = (place: Place) => Path;

interface Step extends Path {
  /** The paths that go on from here, by the words of their last element. */
  next: Map<readonly string[], Step[]>;
}

/** Makes a reader that remembers what it has seen of a page. */
export function pathReader(): PathReader {
  const known = new Map<Place, Step>();
  const templates = new Map<string, number>();
  const first = new Map<readonly string[], Step[]>();
  const read = (place: Place): Step => {
    let path = known.get(place);
    if (!path) {
      const parent = place.parent && read(place.parent);
      path = stepTo(place, parent, parent?.next ?? first, templates);
      known.set(place, path);
    }
    return path;
  };
  return read;
}

function stepTo(
  { tag, words, depth }: Place,
  parent: Step | null,
  next: Map<readonly string[], Step[]>,
  templates: Map<string, number>,
): Step {
  const steps = remember(next, words, () => []);
  const known = steps.find((step) => step.tag === tag);
  if (known) return known;
  const template = `${parent?.parent?.tag}>${parent?.tag}.${parent?.words.join('.')}>${tag}.${words.join('.')}`;
  const step: Step = {
    parent,
    tag,
    words,
    depth,
    tags: (parent?.tags ?? 0) | (tagBits.get(tag) ?? 0),
    template: remember(templates, template, () => templates.size),
    nearNames: [],
    farNames: [],
    nearMeanings: 0,
    farMeanings: 0,
    next: new Map(),
  };
  const names = { near: new Set<string>(), far: new Set<string>() };
  let up = 0;
  for (let at: Path | null = step; at && up < reach.names; at = at.parent, up++) {
    if (up < reach.near) step.nearMeanings |= meaningsOf(at.words);
    else if (up < reach.meanings) step.farMeanings |= meaningsOf(at.words);
    const found = up < reach.near ? names.near : names.far;
    if (at.tag === '' || found.size >= bagSize) continue;
    found.add(`<${at.tag}`);
    for (const word of at.words) found.add(word);
  }
  step.nearNames = [...names.near].slice(0, bagSize);
  step.farNames = [...names.far].slice(0, bagSize);
  steps.push(step);
  return step;
}
