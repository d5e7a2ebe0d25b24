import type { Line } from './lines.ts';

/** How a line ends as captions do: with an agency or a picture library, or with a name that ran into its last word. */
export const pictureFeatures = ['endsAgency', 'isAgency', 'gluedEnd'] as const;

/** Agencies and picture libraries that the captions of many countries end in, by one word of their names, as they write it. */
const sources = new Set(
  (
    'AP AFP EFE DPA dpa EPA epa ANSA AA DHA PAP Lusa LUSA TASS ANP NTB TT APA SDA MTI CNA Reuters REUTERS Getty GETTY Xinhua Anadolu ' +
    'Shutterstock SHUTTERSTOCK iStock istock Unsplash Pixabay Pexels Flickr Wikimedia Alamy imago IMAGO Imago Keystone KEYSTONE ' +
    'Bloomberg Adobe Depositphotos NurPhoto Zuma ZUMA Sipa SIPA Corbis Scanpix Belga BELGA Ritzau Lehtikuva Télam Yonhap Kyodo ' +
    'Handout Screenshot Instagram Facebook Twitter YouTube'
  ).split(' '),
);

const tail = 60;
const word = /[\p{L}-]+/gu;
const glued = /\p{Ll}\p{Lu}[\p{L}]+(?:[\s/-][\p{L}.]+){0,3}\W{0,3}$/u;
/** Words at the end among which a source is looked for. */
const lastWords = 4;

export function fillPictures(row: Float32Array, at: number, { text }: Line): void {
  const end = text.slice(-tail);
  const words = end.match(word) ?? [];
  const named = words.slice(-lastWords).some((each) => sources.has(each));
  row[at] = named ? 1 : 0;
  row[at + 1] = named && text.length <= tail && words.length <= lastWords ? 1 : 0;
  row[at + 2] = text.length > 20 && text.length < 400 && glued.test(end) ? 1 : 0;
}
