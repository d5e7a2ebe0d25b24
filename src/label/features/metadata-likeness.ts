import type { Document } from '../../read/document.ts';
import type { MeasuredLine, Vocabulary } from './lines.ts';
import { bestTitle, compared, likeness, mentions } from './title.ts';

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

export interface MetadataLikeness {
  /** Index of the block that is likest the title, -1 for none. */
  title: number;
  /** Fills the columns of one block. */
  fill(row: Float32Array, at: number, i: number): void;
}

/** Longer blocks mention many names. */
const mentioning = 300;

const unlike = [0, 0, 0];

/** Compares the blocks of a page with its metadata. */
export function metadataLikeness(
  { blocks, metadata }: Document,
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
): MetadataLikeness {
  const { titles, pageTitle, descriptions, authors, tags, sections, sites } = metadata;
  const alike = [titles, pageTitle ? [pageTitle] : [], descriptions].map((facts) => likeness(facts, vocabulary));
  const mentioned = [authors, tags, sections, sites].map(mentions);
  const likes = lines.map(({ text, words }) =>
    text.length > compared ? unlike : alike.map((likenessOf) => likenessOf(words)),
  );
  const best = bestTitle(blocks, likes);
  return {
    title: best,
    fill(row, at, i) {
      const [title, page, description] = likes[i] as [number, number, number];
      const { text, folded } = lines[i] as MeasuredLine;
      let k = at;
      row[k++] = title;
      row[k++] = page;
      row[k++] = i === best ? 1 : 0;
      row[k++] = best >= 0 && i > best ? 1 / (i - best) : 0;
      row[k++] = best >= 0 && i < best ? 1 / (best - i) : 0;
      row[k++] = best >= 0 ? (i > best ? 1 : -1) : 0;
      row[k++] = description;
      for (const isMentioned of mentioned) row[k++] = text.length < mentioning ? isMentioned(folded) : 0;
    },
  };
}
