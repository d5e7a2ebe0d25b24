import { standsAlone } from '../../../letters/stands-alone.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { phraseEnd } from './phrase-end.ts';
import { speaksOfPictures } from './picture-word.ts';

/** What others did to what somebody wrote: they helped (translated, edited), or did something else (checked it, made its pictures). */
export type Deed = 'helper' | 'other';

const lists = { helper: 'helperPrefixes', other: 'deedPrefixes' } as const;

/** A word before what was done: "Medically reviewed by", "Bild- und …". */
const firstWord = /^\p{L}{2,12}[\s-]/u;
/** Most that stands between what was done and "by": "Translated into English by". */
const longestBetween = 30;

/** Where the words end that a text begins with and that say who did what; null where it begins with none. */
export function deedAt(text: string, folded: string, deed: Deed, lexicons: readonly BylineWords[]): number | null {
  const skip = deed === 'other' ? (firstWord.exec(folded)?.[0].length ?? 0) : 0;
  for (const phrase of phrasesOf(lexicons, lists[deed])) {
    for (const from of skip > 0 ? [0, skip] : [0]) {
      if (!folded.startsWith(phrase, from)) continue;
      const end = phraseEnd(text.slice(from), folded.slice(from), phrase);
      if (end !== null && (phrase.includes(' ') || /[:：]/.test(text.slice(from, from + end)))) return from + end;
    }
  }
  return deed === 'helper' ? translatedAt(folded, lexicons) : picturedAt(folded, lexicons);
}

/** Between what was made and who made it, beside the words for "by". */
const of = /^(?:de|di|du|da|of|van|af|av)$/;

/** "Fotos de Ana Ruiz", "Illustrationen von Erika Muster": a word of pictures, and one that leads to a name. */
function picturedAt(folded: string, lexicons: readonly BylineWords[]): number | null {
  const [lead = '', word = '', small = ''] = /^(\p{L}{3,20})\s(\S{1,10})\s(?=\S)/u.exec(folded) ?? [];
  const leads = of.test(small) || phrasesOf(lexicons, 'byWords').includes(small);
  return leads && speaksOfPictures(word, lexicons) ? lead.length : null;
}

/** "Translated from Spanish by Ana Ruiz". */
function translatedAt(folded: string, lexicons: readonly BylineWords[]): number | null {
  for (const by of phrasesOf(lexicons, 'byWords')) {
    const tail = ` ${by}`;
    const at = folded.indexOf(`${tail} `);
    if (at < 0) continue;
    const doing = phrasesOf(lexicons, 'helperPrefixes').find(
      (phrase) => phrase.endsWith(tail) && folded.startsWith(phrase.slice(0, 1 - tail.length)),
    );
    const between = doing === undefined ? '' : folded.slice(doing.length - tail.length, at);
    if (doing !== undefined && between.length <= longestBetween && !/[:|]/.test(between)) return at + tail.length + 1;
  }
  return null;
}

/** Whether folded words name such a deed, among others: "Übersetzung und Redaktion". */
export const namesDeed = (words: string, deed: Deed, lexicons: readonly BylineWords[]): boolean =>
  phrasesOf(lexicons, lists[deed]).some((phrase) => {
    const at = words.indexOf(phrase);
    return at >= 0 && standsAlone(words, at, at + phrase.length);
  });

/** Whether folded words end in such a deed with its "by": "Ana Ruiz. Photos by". */
export const endsInDeed = (said: string, lexicons: readonly BylineWords[]): boolean =>
  (['helper', 'other'] as const).some((deed) =>
    phrasesOf(lexicons, lists[deed]).some(
      (phrase) => said.endsWith(phrase) && standsAlone(said, said.length - phrase.length, said.length),
    ),
  );

/** Places in a text behind its beginning where such a deed begins, or what leads to a source: "By Ana Ruiz. Reviewed by Luis Paz with files from EFE". */
export const deedsIn = (folded: string, lexicons: readonly BylineWords[]): number[] =>
  ([...Object.values(lists), 'materialPrefixes'] as const).flatMap((list) =>
    phrasesOf(lexicons, list).flatMap((phrase) => {
      // One word alone may be of a name, or of a sentence.
      const at = phrase.includes(' ') ? folded.indexOf(phrase, 1) : -1;
      return at > 0 && standsAlone(folded, at, at + phrase.length) ? [at] : [];
    }),
  );
