import { fold } from '../../page/fold.ts';
import { isCapital } from '../../page/letter-case.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { isPicture } from './prefix.ts';

/** "og Erik Berg (foto)": who made the pictures, by the brackets behind the name. */
const photographer =
  /(?<!\S)(?:\p{Ll}{1,3}\s)?(?:\p{Lu}[^\s(]*\s){1,4}\((?:fot|phot|фот|φωτ|kuv|zdj|bild|mynd)[^()]{0,20}\)/gu;

function isLabel(word: string, lexicons: readonly BylineWords[]): boolean {
  const label = fold(word).replace(/[.:]+$/, '');
  if (word.endsWith(':')) return isPicture(label, lexicons) || phrasesOf(lexicons, 'bylinePrefixes').includes(label);
  return isPicture(label, lexicons) && phrasesOf(lexicons, 'creditMarks').includes(label);
}

/** A credit parted before each label inside of it ("Foto: Erik Berg | Text: Karin Ek", "Karin Ek | Fot. Erik Berg"). */
export function atLabels(text: string, lexicons: readonly BylineWords[]): string[] {
  const parts: string[] = [];
  let before = '&';
  for (const word of text.replace(photographer, '').split(' ')) {
    // "Text und Fotos:" is one label.
    const joined = /^(?:[&+/]|\p{Ll}{1,3})$/u.test(before);
    if (!joined && isCapital(word[0]) && isLabel(word, lexicons)) parts.push(word);
    else parts.push([...parts.splice(-1), word].join(' '));
    before = word;
  }
  return parts;
}
