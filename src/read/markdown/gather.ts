import { lettersIn } from '../../letters/word-kind.ts';
import type { Block, BlockForm, Place } from '../document.ts';
import { isMostlyLinks } from '../linked-share.ts';
import { fold } from './fold.ts';
import type { Picture } from './inline/line.ts';
import type { Passage } from './passages.ts';
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
  /** The picture that nothing stands below yet, and the block of what it says, if anything. */
  let above: { image: string; block: Block | null } | null = null;

  const add = (passage: Omit<Passage, 'pictures' | 'italic'>, standing: Standing, image: string | null): void => {
    const { text, links, strong, start, end, continues } = passage;
    const block: Block = { text, start, end, ...standing, links, strong, image, time: null, gap: 0 };
    blocks.push(continues && blocks.at(-1)?.place === standing.place ? { ...block, continues } : block);
    above = null;
  };

  const addPicture = ({ src, alt, link, start, end }: Picture, place: Place | null): void => {
    const image = addressOf(src);
    const { text, links } = fold([{ text: altText(alt), link, bold: false, italic: false }], mend);
    if (text) add({ text, links, strong: 0, start, end, continues: false }, captionIn(place), image);
    if (image) above = { image, block: text ? (blocks.at(-1) ?? null) : null };
  };

  /** A caption that says again what its picture says makes that superfluous. */
  const repeats = (text: string): boolean => above?.block != null && saysAgain(text, above.block.text);

  return {
    blocks,
    /** Adds the passages of one paragraph, each as `standingOf` says. */
    addAll(passages: readonly Passage[], standingOf: (passage: Passage, index: number) => Standing): void {
      const isFigure = passages.length === 2 && passages[0]?.text === '';
      for (const [index, passage] of passages.entries()) {
        const standing = standingOf(passage, index);
        if (passage.text === '') {
          for (const picture of passage.pictures) addPicture(picture, around(standing.place));
          continue;
        }
        const isRepeat = passage.pictures.length === 0 && repeats(passage.text);
        const image = addressOf(passage.pictures[0]?.src ?? '') ?? above?.image ?? null;
        const isBelow = (isFigure || isRepeat) && isPlain(passage, standing);
        const isCaption = image !== null && (isBelow || 10 * passage.italic >= 9 * passage.text.length);
        if (isRepeat) blocks.pop();
        if (isCaption) add({ ...passage, continues: false }, captionIn(around(standing.place)), image);
        else add(passage, standing, null);
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

/** Fewer letters may begin any text. */
const leastRepeat = 12;

/** Whether a text begins with another one, whatever the case and punctuation. */
function saysAgain(text: string, said: string): boolean {
  const letters = (words: string): string => lettersIn(words.toLowerCase());
  const wanted = letters(said);
  return wanted.length >= leastRepeat && letters(text.slice(0, longestCaption)).startsWith(wanted);
}

/** Short and neither title, item nor link: those stand below the picture of another story. */
const isPlain = ({ text, links }: Passage, { form }: Standing): boolean =>
  text.length <= longestCaption && (form === 'paragraph' || form === 'line') && !isMostlyLinks({ text, links });

/** What a figure stands in that stands for a paragraph. */
const around = (place: Place | null): Place | null => (place?.tag === 'li' ? place : (place?.parent ?? null));

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
