import { fold } from '../../../letters/fold.ts';
import { isCapital } from '../../../letters/letter-case.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import { shapeOf } from '../../../names/shape.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { trim } from '../names/trim.ts';
import { isPicture } from './prefix.ts';

/** "og Erik Berg (foto)": who made the pictures, by the brackets behind the name. */
const photographer =
  /(?<!\S)(?:\p{Ll}{1,3}\s)?(?:\p{Lu}[^\s(]*\s){1,4}\((?:[Ff]ot|[Pp]hot|[Фф]от|φωτ|[Kk]uv|[Zz]dj|[Bb]ild|[Mm]ynd)[^()]{0,20}\)/gu;

const bareLabel = (word: string): string => fold(word).replace(/[.:\s]+$/, '');

/** "Foto", "Fot.", "FOTO:". */
const isPictureLabel = (label: string, lexicons: readonly BylineWords[]): boolean =>
  isPicture(label, lexicons) && phrasesOf(lexicons, 'creditMarks').includes(label);

function isLabel(word: string, lexicons: readonly BylineWords[]): boolean {
  const label = bareLabel(word);
  if (word.endsWith(':')) return isPicture(label, lexicons) || phrasesOf(lexicons, 'bylinePrefixes').includes(label);
  return isPictureLabel(label, lexicons);
}

/** Whether a line says only that who made the pictures stands on the next one; "Fotograf" stands below a name. */
export const opensPictures = (text: string, lexicons: readonly BylineWords[]): boolean =>
  isPictureLabel(bareLabel(text), lexicons) && !phrasesOf(lexicons, 'jobs').includes(bareLabel(text));

/** "Penulis: Budi Santoso Editor: Siti Aminah": a segment for each label that a colon follows. */
function atPhrases(segment: string, lexicons: readonly BylineWords[]): string[] {
  const folded = fold(segment);
  const cuts = [...folded.matchAll(/\s?:/g)].flatMap(({ index }) => {
    const before = folded.slice(0, index);
    const label = (['bylinePrefixes', 'creditMarks'] as const)
      .flatMap((list) => phrasesOf(lexicons, list).filter((phrase) => before.endsWith(phrase)))
      .find((phrase) => standsAlone(folded, index - phrase.length, index));
    const start = index - (label?.length ?? 0);
    const said = segment.slice(0, start);
    return label && /\s$/.test(said) && (/[:：]/.test(said) || shapeOf(trim(said)).person) ? [start] : [];
  });
  return [0, ...cuts].map((start, i, all) => segment.slice(start, all[i + 1]));
}

/** A credit parted before each label inside of it ("Foto: Erik Berg | Text: Karin Ek", "Karin Ek | Fot. Erik Berg"). */
export const atLabels = (text: string, lexicons: readonly BylineWords[]): string[] =>
  atWords(text, lexicons).flatMap((part) => atPhrases(part, lexicons));

function atWords(text: string, lexicons: readonly BylineWords[]): string[] {
  const parts: string[] = [];
  let before = '&';
  for (const word of text.replace(photographer, '').replace(/\s:/g, ':').split(' ')) {
    // "Text und Fotos:" is one label.
    const joined = /^(?:[&+/]|\p{Ll}{1,3})$/u.test(before);
    if (!joined && isCapital(word[0]) && isLabel(word, lexicons)) parts.push(word);
    else parts.push([...parts.splice(-1), word].join(' '));
    before = word;
  }
  return parts;
}
