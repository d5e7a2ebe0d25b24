import { fold } from '../date/line.ts';

/** Small words inside names: de la Cruz, van der Berg, bin Salman, Institute of. */
const particles = new Set(
  "d da das de dei del della delle dello den der des di do dos du e el en et i in la las le les lo los of the for og och op t te ten ter und van vom von y zu zum zur al ibn bin bint ben abu af av ap st 't l & and fur para pour"
    .split(' '),
);

/** Folded words that name an organisation in the languages of the press. */
const organisation =
  /(?:^|\s)(?:universi\p{L}*|institut\p{L}*|colleg\p{L}*|school|escuela|escola|hochschule|akademie|academ\p{L}*|ministeri\p{L}*|ministry|press\p{L}*|prensa|imprensa|stampa|news|noticias|nouvelles|nachrichten|media|medien|agenc\p{L}*|agentur|radio|tv|television|tele\p{L}*|times|post|herald|tribune|gazette|journal|diario|periodico|zeitung|magazin\p{L}*|revista|review|blog|redac\p{L}*|redak\p{L}*|team|staff|foundation|fundaci\p{L}*|stiftung|fondation|associa\p{L}*|asocia\p{L}*|verband|verein|group|grupo|gruppe|company|insight|inc|ltd|llc|gmbh|ag|sa|centre|center|centro|zentrum|club|partido|party|partei|council|consejo|editors?|shimbun|ntv|online|digital|web|com)(?![\p{L}])/u;

export const namesOrganisation = (text: string): boolean => organisation.test(fold(text));

/** Most words a credited name has: "Les Membres du Choeur de Radio France". */
const mostWords = 8;

const wordsIn = (text: string): string[] => text.split(/[\s\u00a0]+/).filter(Boolean);
const capital = /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}]|^\p{Ll}['’]?\p{Lu}|^\p{Ll}+-\p{L}/u;

export interface Shape {
  words: number;
  /** Whether it could be the name of someone: a few words, each with a capital, a particle or a script without case. */
  name: boolean;
  /** Two to four such words that name no organisation. */
  person: boolean;
}

/** What a piece of a byline looks like. */
export function shapeOf(text: string): Shape {
  const words = wordsIn(text);
  const letters = text.replace(/[^\p{L}]/gu, '');
  const fits = (word: string): boolean => capital.test(word) || particles.has(fold(word).replace(/[.,']+$/, ''));
  const plain = !/[?!=<>{}:…]|\.\s+\p{Lu}\p{Ll}{3,}.*\.|@/u.test(text);
  const name = plain && letters.length >= 2 && words.length <= mostWords && words.every(fits) && words.some((word) => capital.test(word));
  const dotted = /\p{L}\.\p{L}{2,}/u.test(text);
  return { words: words.length, name, person: name && words.length >= 2 && words.length <= 5 && !dotted && !/\d/.test(text) && !namesOrganisation(text) };
}

/** Initials sign a text and name nobody: as, jse, DS, E. N., vyp. */
export function isInitials(text: string): boolean {
  const bare = text.replace(/[\s.()[\]]/g, '');
  return /^(?:\p{Ll}{1,4}|\p{Lu}{1,3})$/u.test(bare) || /^(?:\p{Lu}\.[\s-]?){1,3}$/u.test(text.trim());
}
