import { resolveAddress } from '../../read/link-target.ts';

/** File names of what stands for a picture until it loads, or where there is none: `default-og.png`, `no-image.jpg`, `logo.svg`, `ico-print.png`. */
const standIn =
  /(?:^|[-_./])(?:placeholder|spacer|blank|transparent|pixel|1x1|no[-_]?(?:image|img|photo|picture|foto|thumb)|sin[-_]?(?:imagen|foto)|missing|fallback|dummy|lazy(?:load)?|loading|loader|logos?|logotipo|favicon|icon|ico|avatar|gravatar|(?:og|share|social|facebook|twitter)[-_]?(?:default|image|logo|card)|default(?:[-_]?(?:image|img|share|og|social|facebook|thumb|logo|photo))?)(?=[-_.]|\d*$)/i;
/** Sizes in a file name of pictures that only count a visit. */
const tiny = /(?:^|[-_./])(?:[1-3]x[1-3])(?=[-_.]|$)/;
/** Longer names hold what they are called by in no word. */
const longestName = 240;
/** A phone may be called Pixel, a film Icon: in a long name these are words of the story. */
const mostWords = 4;

/** The address of a picture, resolved against `base`; null for icons, logos and what stands in for a picture. */
export function storyPicture(written: string, base: string | null): string | null {
  const address = resolveAddress(written, base);
  if (address === null) return null;
  const path = address.replace(/[?#].*/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.length > longestName) return address;
  const words = name.replace(/\.\w{2,5}$/, '').split(/[-_.]+/);
  return (words.length <= mostWords && standIn.test(name)) || tiny.test(name) ? null : address;
}
