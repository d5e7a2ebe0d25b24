import { namesSource } from '../names/sources.ts';
import { beginsAsName, isMark, unmarked, withoutStart } from './introduced.ts';
import { isHouseAndName, isMadeBy } from './made-by.ts';
import type { CreditMarks } from './marks.ts';
import { namesLicence, startsWithSign } from './signed.ts';
import { type CaptionParts, parts } from './tidy.ts';

/** A trailing parenthesis that is an agency or holds a mark. */
const trailing = /^(.*\S)\s*[([]([^()[\]]{2,80})[)\]]\s*\.?$/su;

/** What every line has that ends with one. */
const closed = /[)\]]\s*\.?$/;

const hasCase = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

const isCredit = (inside: string, marks: CreditMarks): boolean =>
  namesSource(inside) ||
  isHouseAndName(inside) ||
  isMadeBy(inside) ||
  startsWithSign.test(inside) ||
  namesLicence(inside) ||
  (marks.start(inside) > 0 && beginsAsName(withoutStart(inside, marks)));

/** The credit in brackets at the end of a line: “Un puente (EFE)”. */
export function inParentheses(line: string, marks: CreditMarks): CaptionParts | null {
  if (!closed.test(line)) return null;
  const [, said = '', inside = ''] = trailing.exec(line) ?? [];
  if (inside === '') return null;
  if (!hasCase(inside) && isMark(inside, marks)) return parts(said, inside);
  return isCredit(inside, marks) ? parts(said, unmarked(inside, marks, marks.start(inside))) : null;
}
