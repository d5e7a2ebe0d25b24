import { fold } from '../../letters/fold.ts';
import { shapeOf } from '../../names/shape.ts';
import { namesLibrary, namesSource, sourceWord } from '../../names/sources.ts';
import type { Block, Place } from '../../read/document.ts';
import { namesThatMean } from '../features/meanings.ts';
import { roles } from '../role.ts';
import type { Judgement } from './judgement.ts';

const [headline, byline, caption, body] = (['headline', 'byline', 'caption', 'body'] as const).map((role) =>
  roles.indexOf(role),
);

/** Longer lines are sentences. */
const longest = 60;

/**
 * Where no byline stands between title and story, a person or an agency named alone there or right behind the story, in no figure, is
 * who wrote it: a name alone was taken for the credit of a picture.
 */
export function withNameAlone({ blocks, path }: Pick<Judgement, 'blocks' | 'path'>): Uint8Array {
  const title = path.indexOf(headline as number);
  const story = path.indexOf(body as number, title + 1);
  if (title < 0 || story < 0 || path.subarray(title, story).includes(byline as number)) return path;
  const signature = path.lastIndexOf(body as number) + 1;
  const names = (i: number): boolean =>
    ((i > title && i < story) || i === signature) && isNameAlone(blocks[i] as Block);
  return path.map((role, i) => (role === caption && names(i) ? (byline as number) : role));
}

const isNameAlone = ({ text, place }: Block): boolean =>
  text.length <= longest && place !== null && !isOfPicture(place) && (shapeOf(text).person || namesAgency(text));

/** “AFP”, “EFE, Madrid”, “Bron: BELGA”, but not “Photo: Yonhap”. */
function namesAgency(text: string): boolean {
  const label = text.slice(0, Math.max(0, text.search(/[:：]/)));
  if (label !== '' && !sourceWord.test(fold(label))) return false;
  return namesSource(text) && !namesLibrary(text);
}

function isOfPicture(place: Place): boolean {
  for (let above: Place | null = place; above; above = above.parent) if (/^fig/.test(above.tag)) return true;
  return (['caption', 'picture'] as const).some((meaning) =>
    (['near', 'far'] as const).some((which) => namesThatMean(place, meaning, which).length > 0),
  );
}
