import type { Lexicon } from '../../lexicon/lexicon.ts';
import { shapeOf } from '../byline/names/shape.ts';
import { creditMarks } from './credit-marks.ts';
import { beginsAsName, longerMark, longestStart, unmarked } from './introduced.ts';
import { namesSource, sourceLength } from './sources.ts';
import { type CaptionParts, count, counter, longestCaption, orNull, tidy, unbracketed } from './tidy.ts';

/** A trailing parenthesis that is an agency or holds a mark. */
const inParentheses = /^(.*\S)\s*[([]([^()[\]]{2,80})[)\]]\s*\.?$/su;
const sign = '(?:©|\\(c\\)|&copy;)';
const behindSign = new RegExp(`^(.*?)\\s*(${sign}\\s*.{2,120})$`, 'isu');
const startsWithSign = new RegExp(`^${sign}\\s*\\S`, 'iu');
/** A name behind a bar at the end of a caption. */
const barredName = /^(.*[.!?…"”»])\s*[|/]\s*([^|/]{2,40})$/su;

/** Whether a text begins with an agency, and how much more than its name may follow. */
function isSourceFirst(text: string, more: number): boolean {
  const length = sourceLength(text);
  return length > 0 && text.length - length <= more;
}

/** What stands before a dash, bar or slash behind which an agency stands; less than so much is no caption. */
const leastSaid = 8;

function behindBar(line: string): CaptionParts | null {
  for (const { index } of line.matchAll(/[|/·–—-]/g)) {
    const said = line.slice(0, index).trimEnd();
    const credit = line.slice(index + 1).trimStart();
    if (said.length >= leastSaid && isSourceFirst(credit, 60))
      return withName(said, credit, line.slice(said.length, line.length - credit.length));
  }
  return null;
}

/** Words behind the last sentence of what is said that are a name belong to the credit: “… la calle. Ana Ruiz/AFP”. */
function withName(said: string, credit: string, between: string): CaptionParts {
  const [, sentences = '', tail = said] = /^(.*[.!?…]["”»)]?)\s+(\S.*)$/su.exec(said) ?? [];
  const { name, words } = shapeOf(tail);
  const glued = between === '/' && words >= 2;
  const isName = name && words <= 5 && (sentences !== '' || glued);
  if (!isName) return { text: orNull(said), credit: tidy(credit) };
  return { text: orNull(sentences), credit: tidy(`${tail}${between}${credit}`) };
}

/** Sentences have several of the small words of their language, names and agencies hardly any. */
function readsAsSentence(text: string, lexicons: readonly Lexicon[]): boolean {
  const words = text.split(/[^\p{L}]+/u);
  const small = words.filter((word) => lexicons.some(({ functionWords }) => functionWords.includes(word)));
  return small.length >= 3 && words.length >= 6;
}

/** Whether a mark stands inside a sentence or begins one: “Los cuatro, en la imagen: …”, “Imagen: vista del puente y de …”. */
function goesOn(said: string, credit: string, lexicons: readonly Lexicon[]): boolean {
  const [last = ''] = /[\p{L}\p{M}]+\s*$/u.exec(said.toLowerCase()) ?? [];
  const isSmall = lexicons.some(({ functionWords }) => functionWords.includes(last.trim()));
  const lists = /,\s*$/.test(said) && count(credit, ',') > 1;
  return isSmall || lists || (said.trim() === '' && readsAsSentence(credit, lexicons));
}

/** A word that no credit has: those in small letters are short ("AFP via Getty Images"). */
const longWord = /(?<!\p{L})\p{Ll}{5}/u;

/** Whether a sentence and nothing else stands before a person's name: “el Dr. Ana Ruiz”, “St. Louis” are one. */
const isPerson = (before: string, words: string): boolean =>
  !/(?<!\p{L})\p{Lu}\p{L}{0,4}$/u.test(before) && !/[.,]/.test(words) && shapeOf(words).person;

/** The credit behind the last sentence of what is said: “… la calle. Photo by Ana Ruiz”, “… la calle. EFE”, “… la calle. (Ana Ruiz/Faro)”. */
function lastWords(line: string, starts: RegExp): CaptionParts | null {
  for (const { index, 0: end } of line.matchAll(/[.!?…]["”»)]?\s+(?=\S)/g)) {
    const words = unbracketed(line.slice(index + end.length).replace(/(?<=\p{Lu}\S*)\.$/u, ''));
    if (words.length > longestStart || index < leastSaid || words.includes(':')) continue;
    const name = words.replace(starts, '');
    const marked = name !== words && beginsAsName(name);
    const isMark = `${words} `.replace(starts, '').replace(starts, '') === '';
    const source = sourceLength(words);
    const names = source > 0 || namesSource(words) || (name === words && isPerson(line.slice(0, index), words));
    if (isMark || ((marked || names) && !longWord.test(name.slice(source))))
      return { text: orNull(line.slice(0, index + end.trimEnd().length)), credit: tidy(marked ? name : words) };
  }
  return null;
}

/** Splits a caption line into what it says and who is credited for the picture ("Un puente. Foto: EFE."). */
export function splitCredit(line: string, lexicons: readonly Lexicon[]): CaptionParts {
  const whole = { text: orNull(line) && line.replace(counter, '').trim(), credit: null };
  if (line.length > longestCaption) return whole;
  const { marked, starts, introduces } = creditMarks(lexicons);
  const last = lastWords(line, starts);
  if (last) return last;
  const parenthesis = inParentheses.exec(line);
  const mark = longerMark(line, starts) ?? marked.exec(line);
  if (parenthesis && !(mark && (mark[1] ?? '').length < (parenthesis[1] ?? '').length)) {
    const [, said = '', inside = ''] = parenthesis;
    if (
      namesSource(inside) ||
      startsWithSign.test(inside) ||
      (beginsAsName(inside.replace(starts, '')) && starts.test(inside))
    )
      return { text: orNull(said), credit: tidy(unmarked(inside, starts, starts)) };
  }
  const signed = behindSign.exec(line);
  // "© Getty Images/iStock": the sign comes first.
  if (mark && !(signed && (signed[1] ?? '').length < (mark[1] ?? '').length)) {
    const [, said = '', name = ''] = mark;
    const credit = line.slice(line.lastIndexOf(name));
    return goesOn(said, credit, lexicons) ? whole : { text: orNull(said), credit: tidy(credit) };
  }
  if (signed) return { text: orNull(signed[1] ?? ''), credit: tidy(signed[2] ?? '') };
  const behind = behindBar(line);
  if (behind) return behind;
  const barred = barredName.exec(line);
  if (barred) return { text: orNull(barred[1] ?? ''), credit: tidy(barred[2] ?? '') };
  if (isSourceFirst(line, 40)) return { text: null, credit: tidy(line) };
  if (line.length < longestStart && starts.test(line)) {
    const rest = line.replace(starts, '');
    if (introduces.test(line) || beginsAsName(rest)) return { text: null, credit: tidy(rest) };
  }
  return whole;
}
