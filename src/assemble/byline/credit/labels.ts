import { fold } from '../../page/fold.ts';
import { isCapital } from '../../page/letter-case.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { isPicture } from './prefix.ts';

const word = /\S+/g;

const isJoiner = (token: string, lexicons: readonly BylineWords[]): boolean =>
  /^[&+/]$/.test(token) || phrasesOf(lexicons, 'nameJoiners').includes(token);

/** A credit parted before each label inside of it: "Foto: Erik Berg | Text: Karin Ek", "Karin Ek | Fot. Erik Berg". */
export function atLabels(text: string, lexicons: readonly BylineWords[]): string[] {
  const parts: string[] = [];
  const marks = phrasesOf(lexicons, 'creditMarks');
  let from = 0;
  let before = '';
  for (const { index, 0: raw } of text.matchAll(word)) {
    const token = fold(raw);
    const bare = token.replace(/[.:]+$/, '');
    const next = text[index + raw.length + 1];
    const isLabel = token.endsWith(':')
      ? isPicture(bare, lexicons) || phrasesOf(lexicons, 'bylinePrefixes').includes(bare)
      : isCapital(next) && isPicture(bare, lexicons) && marks.some((mark) => mark === bare || mark === token);
    if (isLabel && index > from && isCapital(raw[0]) && !isJoiner(before, lexicons)) {
      parts.push(text.slice(from, index));
      from = index;
    }
    before = token;
  }
  return [...parts, text.slice(from)];
}

/** A credit without those whose name a bracket follows that speaks of pictures: "Karin Ek (text) och Erik Berg (foto)". */
export function withoutPhotographers(text: string, lexicons: readonly BylineWords[]): string {
  let kept = '';
  let from = 0;
  for (const { index, 0: bracket, 1: role = '' } of text.matchAll(/\(([^():]{3,20})\)/g)) {
    const said = text.slice(from, index);
    if (isPicture(fold(role), lexicons)) kept += said.replace(/(?:^|,|&|\s\S{1,3}\s)[^,&]*$/, '');
    else kept += said + bracket;
    from = index + bracket.length;
  }
  return kept + text.slice(from);
}
