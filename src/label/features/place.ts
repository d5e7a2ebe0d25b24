import type { Block, Place } from '../../read/document.ts';
import { linkedShare } from '../../read/linked-share.ts';
import { logShare } from './log-share.ts';

const around = [
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

/** Where the markup puts a block, and what it links to. All zero for plain text. */
export const placeFeatures = [
  'markup',
  ...around.map((tag) => `in:${tag}` as const),
  'tag:p',
  'tag:div',
  'tag:h1',
  'tag:h2',
  'tag:h3',
  'tag:h4+',
  'linkedShare',
  'links',
  'storyLink',
  'selfLink',
  'socialLink',
  'topicLink',
  'strongShare',
  'listPosition',
  'listLength',
  'depth',
  'image',
  'time',
  'continues',
  'sameParentBefore',
  'sameParentAfter',
  'sameTemplateBefore',
  'sameTemplateAfter',
  'templateCount',
  'templateProse',
] as const;

const tagBits = new Map<string, number>(around.map((tag, i) => [tag, i]));

/** A place seen once: the tags above it as bits, and its shape (its last tags and its own words) as a key. */
export interface Seen {
  tags: number;
  template: string;
}

export type PlaceReader = (place: Place | null) => Seen;

/** Remembers what it has found of places, whose objects many blocks share. */
export function placeReader(): PlaceReader {
  const known = new Map<Place, Seen>();
  const none: Seen = { tags: 0, template: '' };
  const read = (place: Place | null): Seen => {
    if (!place) return none;
    let seen = known.get(place);
    if (!seen) {
      const above = read(place.parent);
      const bit = tagBits.get(place.tag);
      const { parent } = place;
      seen = {
        tags: bit === undefined ? above.tags : above.tags | (1 << bit),
        template: `${parent?.parent?.tag}>${parent?.tag}.${parent?.words.join('.')}>${place.tag}.${place.words.join('.')}`,
      };
      known.set(place, seen);
    }
    return seen;
  };
  return read;
}

const social =
  /(?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin|pinterest|youtube|tiktok|wa)\.(?:com|me)\b|^mailto:|^javascript:|^whatsapp:/i;
const topic =
  /\/(?:tag|tags|tema|temas|topic|topics|thema|themen|etiqueta|etiquetas|autor|author|autoren|authors|category|categoria|seccion|section)s?\//i;
/** Addresses of stories carry a slug of several words or a long number. */
const story = /[^/?#-]-[^/?#-]+-[^/?#-]+-|\d{5}/;

/** What templates count for on a page: how many blocks have this one, and how much prose they hold. */
export type Templates = ReadonlyMap<string, { count: number; prose: number }>;

export function fillPlace(
  row: Float32Array,
  at: number,
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  read: PlaceReader,
  templates: Templates,
): void {
  const { place, links, level, list } = block;
  if (!place) return;
  const seen = read(place);
  row[at] = 1;
  for (let i = 0; i < around.length; i++) row[at + 1 + i] = (seen.tags >> i) & 1;
  const href = links[0]?.href ?? '';
  const template = templates.get(seen.template);
  const values = [
    place.tag === 'p' ? 1 : 0,
    place.tag === 'div' ? 1 : 0,
    level === 1 ? 1 : 0,
    level === 2 ? 1 : 0,
    level === 3 ? 1 : 0,
    level > 3 ? 1 : 0,
    Math.min(1, linkedShare(block)),
    logShare(links.length, 10),
    href && story.test(href) && !social.test(href) && !topic.test(href) ? 1 : 0,
    href.startsWith('#') || href === '' ? (href ? 1 : 0) : 0,
    href && social.test(href) ? 1 : 0,
    href && topic.test(href) ? 1 : 0,
    block.strong / block.text.length,
    list ? logShare(list.position, 20) : 0,
    list ? logShare(list.length, 20) : 0,
    Math.min(1, place.depth / 30),
    block.image ? 1 : 0,
    block.time ? 1 : 0,
    block.continues ? 1 : 0,
    before?.place && before.place.parent === place.parent ? 1 : 0,
    after?.place && after.place.parent === place.parent ? 1 : 0,
    before?.place && read(before.place).template === seen.template ? 1 : 0,
    after?.place && read(after.place).template === seen.template ? 1 : 0,
    logShare(template?.count ?? 0, 100),
    logShare(template?.prose ?? 0, 10_000),
  ];
  row.set(values, at + 1 + around.length);
}
