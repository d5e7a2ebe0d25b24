import { fold } from '../../../letters/fold.ts';
import { isCapital } from '../../../letters/letter-case.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import { withoutEnd } from '../../../letters/without-end.ts';
import { shapeOf } from '../../../names/shape.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { trim } from '../names/trim.ts';
import { deedsIn } from './deed.ts';
import { speaksOfPictures } from './picture-word.ts';
import { prefixAt } from './prefix.ts';

/** "og Erik Berg (foto)": a name with what its bearer did in brackets behind it. */
const nameAndDeed = /(?<!\S)(?:\p{Ll}{1,3}\s)?(?:\p{Lu}[^\s(]*\s){1,4}\(([^()]{3,24})\)/gu;

/** Without who made the pictures, by the brackets behind the name. */
const withoutPhotographers = (text: string, lexicons: readonly BylineWords[]): string =>
  text.replace(nameAndDeed, (whole, inside: string) =>
    speaksOfPictures(fold(inside).split(/[\s.]/)[0] ?? '', lexicons) ? '' : whole,
  );

const bareLabel = (word: string): string => fold(word).replace(/[.:\s]+$/, '');

/** "Foto", "Fot.", "FOTO:". */
const isPictureLabel = (label: string, lexicons: readonly BylineWords[]): boolean =>
  speaksOfPictures(label, lexicons) && phrasesOf(lexicons, 'creditMarks').includes(label);

function isLabel(word: string, lexicons: readonly BylineWords[]): boolean {
  const label = bareLabel(word);
  if (word.endsWith(':'))
    return speaksOfPictures(label, lexicons) || phrasesOf(lexicons, 'bylinePrefixes').includes(label);
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
    const follows = label && /\s$/.test(said) && (/[:：]/.test(said) || shapeOf(trim(said)).person);
    return follows && start >= ledUpTo(segment, lexicons) ? [start] : [];
  });
  return [0, ...cuts].map((start, i, all) => segment.slice(start, all[i + 1]));
}

/** Where the prefix ends that a text begins with: "Edited By: Ana Ruiz" is parted nowhere in it. */
const ledUpTo = (text: string, lexicons: readonly BylineWords[]): number => prefixAt(text, lexicons)?.end ?? 0;

/**
 * A credit parted before each label inside of it ("Foto: Erik Berg | Text: Karin Ek", "Karin Ek | Fot. Erik Berg") and before what others
 * did ("By Karin Ek. Edited by Erik Berg").
 */
export const atLabels = (text: string, lexicons: readonly BylineWords[]): string[] =>
  atDeeds(text, lexicons).flatMap((part) => atWords(part, lexicons).flatMap((words) => atPhrases(words, lexicons)));

function atDeeds(text: string, lexicons: readonly BylineWords[]): string[] {
  const starts = deedsIn(fold(text), lexicons).filter((start) => start >= ledUpTo(text, lexicons));
  const parts = [0, ...starts].sort((a, b) => a - b).map((start, i, all) => text.slice(start, all[i + 1]));
  return parts.map((part, i) => (i < parts.length - 1 ? withoutEnd(part, '.,;') : part));
}

function atWords(text: string, lexicons: readonly BylineWords[]): string[] {
  const parts: string[] = [];
  const whole = withoutPhotographers(text, lexicons).replace(/\s:/g, ':');
  let before = '&';
  let at = 0;
  for (const word of whole.split(' ')) {
    // "Text und Fotos:" is one label.
    const joined = /^(?:[&+/]|\p{Ll}{1,3})$/u.test(before);
    const follows = !joined && isCapital(word[0]) && isLabel(word, lexicons);
    if (follows && at >= ledUpTo(whole, lexicons)) parts.push(word);
    else parts.push([...parts.splice(-1), word].join(' '));
    before = word;
    at += word.length + 1;
  }
  return parts;
}
