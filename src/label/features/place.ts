import type { Block } from '../../read/document.ts';
import { linkedShare } from '../../read/linked-share.ts';
import type { MeasuredLine } from './lines.ts';
import { type Path, tellingTags } from './paths.ts';
import { logShare, share } from './scale.ts';

/** Where the markup puts a block, and what it links to. All zero for plain text. */
export const placeFeatures = [
  'markup',
  ...tellingTags.map((tag) => `in:${tag}` as const),
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

const social =
  /(?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin|pinterest|youtube|tiktok|wa)\.(?:com|me)\b|^mailto:|^javascript:|^whatsapp:/i;
const topic =
  /\/(?:tag|tags|tema|temas|topic|topics|thema|themen|etiqueta|etiquetas|autor|author|autoren|authors|category|categoria|seccion|section)s?\//i;
/** Addresses of stories carry a slug of several words or a long number. */
const slug = { hyphens: 3, digits: 5 };

const [hash, hyphen, slash, question] = [35, 45, 47, 63];

/** Whether an address has so many words joined by hyphens in one part, or so many digits in a row. */
function hasSlug(href: string): boolean {
  let hyphens = 0;
  let digits = 0;
  let word = 0;
  for (let i = 0; i < href.length; i++) {
    const code = href.charCodeAt(i);
    digits = code >= 48 && code <= 57 ? digits + 1 : 0;
    if (code === slash || code === question || code === hash) {
      hyphens = 0;
      word = 0;
    } else if (code === hyphen) {
      hyphens = word > 0 ? hyphens + 1 : 0;
      word = 0;
    } else word++;
    if (hyphens === slug.hyphens || digits === slug.digits) return true;
  }
  return false;
}

/** How many blocks have each template, and how much prose they hold; by the template's number. */
export interface Templates {
  count: Int32Array;
  prose: Float64Array;
}

export function templatesOf(paths: readonly (Path | null)[], lines: readonly MeasuredLine[]): Templates {
  const most = paths.reduce((most, path) => Math.max(most, path?.template ?? 0), 0);
  const count = new Int32Array(most + 1);
  const prose = new Float64Array(most + 1);
  paths.forEach((path, i) => {
    if (!path) return;
    const { template } = path;
    count[template] = (count[template] as number) + 1;
    prose[template] = (prose[template] as number) + (lines[i] as MeasuredLine).prose;
  });
  return { count, prose };
}

const firstOwn = 1 + tellingTags.length;

export function fillPlace(
  row: Float32Array,
  at: number,
  blocks: readonly Block[],
  paths: readonly (Path | null)[],
  i: number,
  templates: Templates,
): void {
  const path = paths[i];
  if (!path) return;
  const block = blocks[i] as Block;
  const { place, links, level, list } = block;
  const { template } = path;
  const sharesParent = (other: Block | undefined): boolean => !!other?.place && other.place.parent === place?.parent;
  row[at] = 1;
  for (let bit = 0; bit < tellingTags.length; bit++) row[at + 1 + bit] = (path.tags >> bit) & 1;
  const href = links[0]?.href ?? '';
  const isSocial = href !== '' && social.test(href);
  const isTopic = href !== '' && topic.test(href);
  let k = at + firstOwn;
  row[k++] = place?.tag === 'p' ? 1 : 0;
  row[k++] = place?.tag === 'div' ? 1 : 0;
  row[k++] = level === 1 ? 1 : 0;
  row[k++] = level === 2 ? 1 : 0;
  row[k++] = level === 3 ? 1 : 0;
  row[k++] = level > 3 ? 1 : 0;
  row[k++] = Math.min(1, linkedShare(block));
  row[k++] = logShare(links.length, 10);
  row[k++] = !isSocial && !isTopic && hasSlug(href) ? 1 : 0;
  row[k++] = href.charCodeAt(0) === hash ? 1 : 0;
  row[k++] = isSocial ? 1 : 0;
  row[k++] = isTopic ? 1 : 0;
  row[k++] = block.strong / block.text.length;
  row[k++] = list ? logShare(list.position, 20) : 0;
  row[k++] = list ? logShare(list.length, 20) : 0;
  row[k++] = share(path.depth, 30);
  row[k++] = block.image ? 1 : 0;
  row[k++] = block.time ? 1 : 0;
  row[k++] = block.continues ? 1 : 0;
  row[k++] = sharesParent(blocks[i - 1]) ? 1 : 0;
  row[k++] = sharesParent(blocks[i + 1]) ? 1 : 0;
  row[k++] = paths[i - 1]?.template === template ? 1 : 0;
  row[k++] = paths[i + 1]?.template === template ? 1 : 0;
  row[k++] = logShare(templates.count[template] as number, 100);
  row[k++] = logShare(templates.prose[template] as number, 10_000);
}
