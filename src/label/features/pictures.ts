import { inNoWord, wordKind } from '../../letters/word-kind.ts';
import type { SplitCaption } from '../../picture-credit/index.ts';
import type { MeasuredLine } from './lines.ts';
import { likePictureText, type PictureTexts } from './picture-texts.ts';

/** What a line says of a picture: how it ends as captions do, with an agency or a name that ran into its last word; whom it
 * credits, whether it stands for one. */
export const pictureFeatures = [
  'endsAgency',
  'isAgency',
  'gluedEnd',
  'credited',
  'creditAlone',
  'pictureText',
] as const;

/** Agencies and picture libraries that the captions of many countries end in, by one word of their names, as they write it: those that the
 * network was trained with, which is why the list of bylines and captions may grow and this one may not. */
const sources = new Set(
  (
    'AP AFP EFE DPA dpa EPA epa ANSA AA DHA PAP Lusa LUSA TASS ANP NTB TT APA SDA MTI CNA Reuters REUTERS Getty GETTY Xinhua Anadolu ' +
    'Shutterstock SHUTTERSTOCK iStock istock Unsplash Pixabay Pexels Flickr Wikimedia Alamy imago IMAGO Imago Keystone KEYSTONE ' +
    'Bloomberg Adobe Depositphotos NurPhoto Zuma ZUMA Sipa SIPA Corbis Scanpix Belga BELGA Ritzau Lehtikuva Télam Yonhap Kyodo ' +
    'Handout Screenshot Instagram Facebook Twitter YouTube'
  ).split(' '),
);

/** Words at the end among which a source is looked for, and the units that they may take. */
const lastWords = 4;
const tail = 60;
/** A name glued to the last word stands this near to the end, in a line of this length. */
const gluedTail = 40;
const gluedLine = { shortest: 20, longest: 400 };

const hyphen = 0x2d;
// Of Latin-1 alone, as the weights learnt `gluedEnd`: those of `src/letters` know more scripts, and other answers would follow.
const isSmall = (code: number): boolean => (code > 96 && code < 123) || (code > 0xde && code < 0x100);
const isCapital = (code: number): boolean => (code > 64 && code < 91) || (code > 0xbf && code < 0xdf);

/** @param credit null where a line is a link and nobody is looked for */
export function fillPictures(
  row: Float32Array,
  at: number,
  line: MeasuredLine,
  credit: SplitCaption | null,
  texts: PictureTexts,
): void {
  const { text } = line;
  const named = endsInSource(text);
  if (named) row[at] = 1;
  if (named && text.length <= tail && text.split(' ').length <= lastWords) row[at + 1] = 1;
  if (text.length > gluedLine.shortest && text.length < gluedLine.longest && isGlued(text)) row[at + 2] = 1;
  if (credit?.by) row[at + (credit.text ? 3 : 4)] = 1;
  row[at + 5] = likePictureText(line, texts);
}

function endsInSource(text: string): boolean {
  let words = 0;
  let named = false;
  let end = -1;
  const first = Math.max(0, text.length - tail);
  for (let i = text.length - 1; i >= first - 1 && words < lastWords && !named; i--) {
    const code = i < first ? 0 : text.charCodeAt(i);
    const inside = code === hyphen || wordKind(code) !== inNoWord;
    if (inside && end < 0) end = i + 1;
    if (inside || end < 0) continue;
    words++;
    named = sources.has(text.slice(i + 1, end));
    end = -1;
  }
  return named;
}

function isGlued(text: string): boolean {
  for (let i = Math.max(1, text.length - gluedTail); i < text.length - 1; i++)
    if (isCapital(text.charCodeAt(i)) && isSmall(text.charCodeAt(i - 1))) return true;
  return false;
}
