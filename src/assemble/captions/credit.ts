import type { Lexicon } from '../../lexicon/lexicon.ts';
import { shapeOf } from '../byline/names/shape.ts';
import { creditMarks } from './credit-marks.ts';
import { beginsAsName, longerMark, longestStart, unmarked } from './introduced.ts';
import { namesSource, sourceLength } from './sources.ts';
import { type CaptionParts, count, counter, inNarrowSigns, longestCaption, orNull, tidy } from './tidy.ts';

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
  for (const { index } of line.matchAll(/[|/·=–—-]/g)) {
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

/** Who made or gave a picture, with the word for it behind: 王小明 摄, 鈴木花子撮影, 해양시 제공. */
const madeBy = /^\S.{0,40}(?:[摄攝]影?|撮影|提供|供[图圖]|[发發]|제공|촬영|기자)[\s\d年月日.]*$/;
const takenFrom = /^(?:翻[摄攝]|取|截)自/;

/** "… una calle. EFE", "… kota. ANTARA FOTO/Siti Aminah", "…。王小明 摄": behind the last sentence. */
function behindSentence(line: string): CaptionParts | null {
  const ends = [...line.matchAll(/[.!?。」)]\s*(?=\S)/g)].slice(-4);
  for (const { index, 0: end } of ends) {
    const credit = line.slice(index + end.length);
    const source = /\s$|。$/.test(end) ? sourceLength(credit) : 0;
    const isSource =
      source > 0 && (source === credit.length || (/^\/|^ FOTO\//.test(credit.slice(source)) && credit.length < 60));
    const said = line.slice(0, index + 1);
    if (said.length >= leastSaid && (isSource || (/[\u3040-\ud7a3]/.test(credit) && madeBy.test(credit))))
      return { text: orNull(said), credit: tidy(credit) };
  }
  return null;
}

/** Words that introduce what a picture shows, and no credit. */
const showing =
  /^[^:,،]{0,20}(?:caption|कैप्शन|توضیح|شرح|التعليق|[说說]明|[圖图][说說]|설명|keterangan)[^:,،]{0,12}[:,،]/i;

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** "KOMPAS.com/BUDI SANTOSO": a house and a name of its photographer. */
function isHouseAndName(text: string): boolean {
  const [house = '', name = '', more] = text.split('/');
  return more === undefined && /^\S+\.[a-z]{2,3}$/i.test(house) && shapeOf(name).name;
}

/** Splits a caption line into what it says and who is credited for the picture ("Un puente. Foto: EFE."). */
export function splitCredit(printed: string, lexicons: readonly Lexicon[]): CaptionParts {
  const line = inNarrowSigns(printed);
  const { text, credit } = splitNarrow(line, lexicons);
  const asPrinted = (part: string, at: number): string => (at < 0 ? part : printed.slice(at, at + part.length));
  return {
    text: text && asPrinted(text, line.indexOf(text)),
    credit: credit && asPrinted(credit, line.lastIndexOf(credit)),
  };
}

function splitNarrow(line: string, lexicons: readonly Lexicon[]): CaptionParts {
  const whole = { text: orNull(line) && line.replace(counter, '').trim(), credit: null };
  if (line.length > longestCaption || showing.test(line)) return whole;
  const marks = creditMarks(lexicons);
  const { marked, starts, introduces, whole: alone } = marks;
  const parenthesis = inParentheses.exec(line);
  const mark = longerMark(line, starts) ?? marked.exec(line);
  const labelled = mark?.[1]?.trim() === '' && !shapeOf(parenthesis?.[1]?.replace(starts, '') ?? '').name;
  if (parenthesis && (labelled || !(mark && (mark[1] ?? '').length < (parenthesis[1] ?? '').length))) {
    const [, all = '', inside = ''] = parenthesis;
    // "Foto: Un puente (Ana Ruiz/EFE)"
    const said = labelled ? all.replace(starts, '') : all;
    if (!hasCase(inside) && alone.test(inside)) return { text: orNull(said), credit: tidy(inside) };
    if (
      namesSource(inside) ||
      isHouseAndName(inside) ||
      madeBy.test(inside) ||
      takenFrom.test(inside) ||
      startsWithSign.test(inside) ||
      (beginsAsName(inside.replace(starts, '')) && starts.test(inside))
    )
      return { text: orNull(said), credit: tidy(unmarked(inside, starts, starts)) };
  }
  const last = behindSentence(line);
  if (last) return last;
  if (mark) {
    const [, said = '', name = ''] = mark;
    const credit = line.slice(line.lastIndexOf(name));
    return goesOn(said, credit, lexicons) ? whole : { text: orNull(said), credit: tidy(credit) };
  }
  const signed = behindSign.exec(line);
  if (signed) return { text: orNull(signed[1] ?? ''), credit: tidy(signed[2] ?? '') };
  const behind = behindBar(line);
  if (behind) return behind;
  const barred = barredName.exec(line);
  if (barred) return { text: orNull(barred[1] ?? ''), credit: tidy(barred[2] ?? '') };
  const listed = line.replace(marks.listed, '');
  if (listed !== line && shapeOf(listed).name) return { text: null, credit: tidy(listed) };
  if (isSourceFirst(line, 40)) return { text: null, credit: tidy(line) };
  if (line.length < longestStart && starts.test(line)) {
    const rest = line.replace(starts, '');
    if (introduces.test(line) || beginsAsName(rest)) return { text: null, credit: tidy(rest) };
  }
  return whole;
}
