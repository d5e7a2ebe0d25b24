import { fold, isLetter } from '../letters/fold.ts';
import { isCapital, isSmall } from '../letters/letter-case.ts';

/** Small words inside names: de la Cruz, van der Berg, bin Salman, Institute of. */
const particles = new Set(
  "d da dal dalla das de degli dei del della delle dello den der des di do dos du e el en et i in la las le les lo los of the for og och op t te ten ter und van vom von y zu zum zur al ibn bin bint ben abu af av ap st 't l & and fur para pour".split(
    ' ',
  ),
);

/** Folded words that name an organisation in the languages of the press. */
const organisation =
  /(?:^|\s)(?:universi[a-z]*|institut[a-z]*|colleg[a-z]*|school|escuela|escola|hochschule|akademie|academ[a-z]*|ministeri[a-z]*|ministry|press[a-z]*|prensa|imprensa|stampa|news|noticias|nouvelles|nachrichten|media|medien|agenc[a-z]*|agentur|radio|tv|television|tele[a-z]*|times|post|herald|tribune|gazette|journal|diario|periodico|zeitung|magazin[a-z]*|revista|review|blog|redac[a-z]*|redak[a-z]*|team|staff|foundation|fundaci[a-z]*|stiftung|fondation|associa[a-z]*|asocia[a-z]*|verband|verein|group|grupo|gruppe|company|insight|inc|ltd|llc|gmbh|ag|sa|centre|center|centro|zentrum|club|banks?|banco|banque|store|shop|hotel|clinic|services?|solutions|software|systems|studios?|labs?|partido|party|partei|council|consejo|editors?|shimbun|ntv|online|digital|web|com)(?![a-z])/;

const namesOrganisation = (text: string): boolean => organisation.test(fold(text));

/** Particles that stand inside names only: who writes "in Cultura" or "About the" names nobody. */
const innerOnly = new Set('et i in the of for og och op t und zu zum zur vom & and para pour en as au'.split(' '));

/** Words that no person has in the name, organisations do. */
const notPersonal = new Set('for fur para pour per zu zum zur the of & and und'.split(' '));
/** An acronym (HSS, NDR); surnames in capitals have a vowel. */
const acronym = /^[BCDFGHJKLMNPQRSTVWXZ]{3,}$/;

const bare = (word: string): string => fold(word).replace(/[.,']+$/, '');

/** Most words a credited name has: "Les Membres du Choeur de Radio France". */
const mostWords = 8;
/** Without capitals a longer run of words is a sentence. */
const mostUncased = 5;

const wordsIn = (text: string): string[] => text.split(/[\s\u00a0]+/).filter(Boolean);

/** Titles that are printed small before a name. */
const title = /^(?:prof|doc|dr|mgr|ing|проф|доц)\.$/;

/** Whether a word begins as names do: with a capital, a letter of a script without case, or as d'Ors, deGrom and al-Assad do, or is a title. */
function isCapitalised(word: string): boolean {
  const letters = word.replace(/^[\s"“«'’(.\d]+/, '');
  const first = letters[0] ?? '';
  if (first === '') return false;
  if (first !== first.toLowerCase() || first === first.toUpperCase()) return isLetter(first.toLowerCase());
  return /^.['’]?[A-ZÀ-ÞА-Я]|^[^\s-]+-\S/.test(letters) || title.test(word);
}

export interface Shape {
  words: number;
  /** Whether it could be the name of someone: a few words, each with a capital, a particle or a script without case. */
  name: boolean;
  /** Two to four such words that name no organisation. */
  person: boolean;
}

const isPersonal = (words: readonly string[], text: string): boolean =>
  !namesOrganisation(text) && !words.some((word) => acronym.test(word) || notPersonal.has(bare(word)));

/** What a piece of a byline looks like. */
export function shapeOf(text: string): Shape {
  const words = wordsIn(text);
  const fits = (word: string): boolean => isCapitalised(word) || particles.has(bare(word));
  const plain = !/[?!=<>{}:…@]|[^\s.]{5}\.\s/.test(text);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const whole =
    isCapitalised(last) &&
    (isCapitalised(first) || !innerOnly.has(bare(first))) &&
    !(words.length === 1 && innerOnly.has(bare(first)));
  const name =
    plain &&
    whole &&
    text.length >= 2 &&
    words.length <= (text.toLowerCase() === text.toUpperCase() ? mostUncased : mostWords) &&
    words.every(fits);
  const dotted = /[^\s.]\.[^\s.]{2,}/.test(text);
  return {
    words: words.length,
    name,
    person: name && words.length >= 2 && words.length <= 5 && !dotted && !/\d/.test(text) && isPersonal(words, text),
  };
}

/** Initials sign a text and name nobody: as, jse, DS, E. N., vyp. */
export function isInitials(text: string): boolean {
  const bare = text.replace(/[\s.()[\]]/g, '');
  const units = [...bare];
  if (!units.every((unit) => isCapital(unit) || isSmall(unit))) return false;
  const dotted = /^(?:[^\s.-]\p{Ll}?\.[\s-]?){1,3}$/u.test(text.trim());
  return dotted || (units.length <= 4 && units.every(isSmall)) || (units.length <= 3 && units.every(isCapital));
}
