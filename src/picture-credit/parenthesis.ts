import { shapeOf } from '../names/shape.ts';
import { namesSource } from '../names/sources.ts';
import { beginsAsName, isMark, lastMark, unmarked } from './introduced.ts';
import { isHouseAndName, isMadeBy } from './made-by.ts';
import type { CreditMarks } from './marks.ts';
import { namesLicence, startsWithSign } from './signed.ts';
import { type CaptionParts, parts } from './tidy.ts';

/** A trailing parenthesis that is an agency or holds a mark. */
const trailing = /^(.*\S)\s*[([]([^()[\]]{2,80})[)\]]\s*\.?$/su;

/** What every line has that ends with one. */
const closed = /[)\]]\s*\.?$/;

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** @param at where the mark ends that it begins with */
const isCredit = (inside: string, at: number): boolean =>
  namesSource(inside) ||
  isHouseAndName(inside) ||
  isMadeBy(inside) ||
  startsWithSign.test(inside) ||
  namesLicence(inside) ||
  (at > 0 && beginsAsName(inside.slice(at)));

/** What a mark behind a house leads to: “Express photo by Ann Reed”, “Express photo”. */
function ofHouse(inside: string, marks: CreditMarks): string | null {
  const [, rest = ''] = /^\p{Lu}\S*\s(.+)$/su.exec(inside) ?? [];
  if (isMark(rest, marks)) return inside;
  const name = rest.slice(marks.introduced(rest));
  return name !== rest && beginsAsName(name) ? name : null;
}

/** The credit in brackets at the end of a line: “Un puente (EFE)”. */
export function inParentheses(line: string, marks: CreditMarks): CaptionParts | null {
  if (!closed.test(line)) return null;
  const [, said = '', inside = ''] = trailing.exec(line) ?? [];
  if (inside === '') return null;
  if (!hasCase(inside) && isMark(inside, marks)) return parts(said, lastMark(inside, marks));
  // “（撮影・小林誠）”
  const at = marks.start(inside.replace('・', ':'));
  const [mark, name] = [inside.slice(0, at), inside.slice(at)];
  // “(fot. policja)”; “(Captura de TV)”
  if (/\.\s*$/.test(mark) && /^\p{L}{3}/u.test(name)) return parts(said, name);
  if (/\s\p{Ll}+\s$/u.test(mark) && /^\p{Lu}{2}$/u.test(name) && !namesSource(name)) return parts(said, inside);
  // “Foto: Suasana dermaga (Rizky/kabarkota)”: behind the mark of the whole a name and a house, however that is written.
  const [person = '', house] = inside.split('/');
  const isOfMark = house !== undefined && shapeOf(person).name && marks.introduced(line) > 0;
  const credit = isOfMark || isCredit(inside, at) ? unmarked(inside, marks, at) : ofHouse(inside, marks);
  return credit === null ? null : parts(said, credit);
}
