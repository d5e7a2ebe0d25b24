import { isAgency } from '../names/agencies.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';

/** Marks of pictures no longer than this begin other words as well. */
const shortest = 2;

/** Whether a folded word speaks of pictures ("fotos", "illustrationer"); the agencies among the marks of pictures write, too. */
export const speaksOfPictures = (word: string, lexicons: readonly BylineWords[]): boolean =>
  !isAgency(word.toUpperCase()) &&
  phrasesOf(lexicons, 'creditMarks').some((mark) => mark.length > shortest && word.startsWith(mark));
