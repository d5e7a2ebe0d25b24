import type { Block, BlockForm, Place } from '../document.ts';
import { fold } from './fold.ts';
import type { Picture } from './lines.ts';
import type { Passage } from './paragraph.ts';
import { placeIn } from './place.ts';

/** What a block gets from where it stands. */
export interface Standing {
  form: BlockForm;
  level: number;
  list: Block['list'];
  place: Place | null;
}

/** Longer than this a line below a picture is no caption by its place alone. */
const longestCaption = 300;

/** Collects blocks in order and ties captions to the picture above them. */
export function gatherBlocks(mend: (text: string) => string) {
  const blocks: Block[] = [];
  /** The picture that nothing stands below yet. */
  let above: string | null = null;

  const add = (passage: Omit<Passage, 'pictures' | 'italic'>, standing: Standing, image: string | null): void => {
    const { text, links, strong, start, end, continues } = passage;
    const block: Block = { text, start, end, ...standing, links, strong, image, time: null, gap: 0 };
    blocks.push(continues && blocks.at(-1)?.place === standing.place ? { ...block, continues } : block);
  };

  const addPicture = ({ src, alt, link, start, end }: Picture, place: Place | null): void => {
    const image = addressOf(src);
    const { text, links } = fold([{ text: altText(alt), link, bold: false, italic: false }], mend);
    if (text) add({ text, links, strong: 0, start, end, continues: false }, captionIn(place), image);
    above = image ?? above;
  };

  return {
    blocks,
    /** Adds the passages of one paragraph, each as `standingOf` says. */
    addAll(passages: readonly Passage[], standingOf: (passage: Passage, index: number) => Standing): void {
      const [first, second] = passages;
      const isFigure = passages.length === 2 && first?.text === '' && (second?.text.length ?? 0) <= longestCaption;
      for (const [index, passage] of passages.entries()) {
        const standing = standingOf(passage, index);
        if (passage.text === '') {
          for (const picture of passage.pictures) addPicture(picture, standing.place?.parent ?? null);
          continue;
        }
        const image = addressOf(passage.pictures[0]?.src ?? '') ?? above;
        const isCaption = image !== null && (isFigure || 10 * passage.italic >= 9 * passage.text.length);
        if (isCaption) add({ ...passage, continues: false }, captionIn(standing.place?.parent ?? null), image);
        else add(passage, standing, null);
        above = null;
      }
    },
    add(block: Block): void {
      blocks.push(block);
      above = null;
    },
  };
}

export type Gathering = ReturnType<typeof gatherBlocks>;

/** Pictures that hold their own data have no address. */
const addressOf = (src: string): string | null => (src === '' || /^data:/i.test(src) ? null : src);

const captionIn = (parent: Place | null): Standing => ({
  form: 'caption',
  level: 0,
  list: null,
  place: placeIn('figcaption', placeIn('figure', parent)),
});

/** Without the count that scrapers put before it ("Image 3: …"); a file name describes nothing. */
const altText = (alt: string): string => {
  const text = alt.replace(/^Image \d+(?::\s*|$)/, '');
  return /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(text) ? '' : text;
};
