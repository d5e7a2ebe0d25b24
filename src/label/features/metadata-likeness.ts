import type { Document } from '../../read/document.ts';
import type { MeasuredLine, Vocabulary } from './lines.ts';
import { bestTitle, compared, likeness, namesGiven, wordSets } from './title.ts';

/** Whether a block says what the metadata say: the title, the description, the author, a topic, the section, the site. */
export const metadataFeatures = [
  'titleLikeness',
  'pageTitleLikeness',
  'bestTitle',
  'afterTitle',
  'beforeTitle',
  'knowsTitle',
  'descriptionLikeness',
  'authorMentioned',
  'tagMentioned',
  'sectionMentioned',
  'siteMentioned',
] as const;

/** Longer blocks mention many names. */
const mentioning = 300;

const unlike = [0, 0, 0];

/**
 * Compares the blocks of a page with its metadata, and fills the columns of all rows, `width` wide, from column `at` on.
 * @returns index of the block that is likest the title, -1 for none
 */
export function fillMetadataLikeness(
  rows: Float32Array,
  width: number,
  at: number,
  { blocks, metadata }: Document,
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
): number {
  const { titles, pageTitle, descriptions, authors, tags, sections, sites } = metadata;
  const title = wordSets(titles, vocabulary);
  const page = wordSets(pageTitle ? [pageTitle] : [], vocabulary);
  const description = wordSets(descriptions, vocabulary);
  const names = [authors, tags, sections, sites].map(namesGiven);
  const likes: (readonly number[])[] = [];
  for (const { text, words } of lines)
    likes.push(
      text.length > compared ? unlike : [likeness(words, title), likeness(words, page), likeness(words, description)],
    );
  const best = bestTitle(blocks, likes);
  for (let i = 0; i < lines.length; i++) {
    const { text, folded } = lines[i] as MeasuredLine;
    const [likeTitle, likePage, likeDescription] = likes[i] as [number, number, number];
    let k = i * width + at;
    rows[k++] = likeTitle;
    rows[k++] = likePage;
    rows[k++] = i === best ? 1 : 0;
    rows[k++] = best >= 0 && i > best ? 1 / (i - best) : 0;
    rows[k++] = best >= 0 && i < best ? 1 / (best - i) : 0;
    rows[k++] = best >= 0 ? (i > best ? 1 : -1) : 0;
    rows[k++] = likeDescription;
    for (const some of names) rows[k++] = text.length < mentioning && mentionsAny(folded, some) ? 1 : 0;
  }
  return best;
}

function mentionsAny(folded: string, names: readonly string[]): boolean {
  for (const name of names) if (folded.includes(name)) return true;
  return false;
}
