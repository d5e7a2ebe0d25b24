import type { Place } from '../../read/document.ts';
import { remember } from '../../remember.ts';
import { meaningElements, meaningsOf, nearElements } from './meanings.ts';

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
  /** What the words of the elements close by mean, and those of the elements further up, a bit each, see `meaningsOf`. */
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
    nearMeanings: 0,
    farMeanings: 0,
    next: new Map(),
  };
  let up = 0;
  for (let at: Path | null = step; at && up < meaningElements; at = at.parent, up++) {
    if (up < nearElements) step.nearMeanings |= meaningsOf(at.words);
    else step.farMeanings |= meaningsOf(at.words);
  }
  steps.push(step);
  return step;
}
