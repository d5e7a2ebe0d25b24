import { shapeOf } from '../names/shape.ts';
import { isSourceFirst } from '../names/sources.ts';
import { withoutStart } from './introduced.ts';
import { isHouseAndName } from './made-by.ts';
import type { CreditMarks } from './marks.ts';
import { type CaptionParts, leastSaid, parts } from './tidy.ts';

const bars = /[|/·•=–—-]/g;
/** Longer words behind a bar are no credit. */
const longest = 60;
/** A bar or slash near the end of a caption. */
const lastBar = /^(.*\S)(\s*[|/]\s*)([^|/]{2,40})$/su;

/** Words behind the last sentence of what is said, or its last dash, that are a name belong to the credit: “… la calle. Ana Ruiz/AFP”. */
function withName(said: string, credit: string, between: string, marks: CreditMarks): CaptionParts {
  const [, before = '', tail = said] = /^(.*(?:[.!?…]["”»)]?|\s[|•–—-]))\s+(\S.*)$/su.exec(said) ?? [];
  const person = withoutStart(tail, marks);
  const { name, words } = shapeOf(person);
  const fits = /[|•–—-]$/.test(before) ? between.includes('/') : before !== '' || (between === '/' && words >= 2);
  return name && words <= 5 && fits ? parts(before, `${person}${between}${credit}`) : parts(said, credit);
}

/** Someone and a house behind a sign that stands between blanks: “Un puente • Ana Ruiz/El Faro”. */
const isSetApart = (line: string, at: number, credit: string): boolean =>
  /\s[|•]\s/.test(line.slice(at - 1, at + 2)) && credit.length <= longest && isHouseAndName(credit);

/** The credit behind a bar, slash or dash: an agency anywhere, a person behind a slash, anything short behind a sentence. */
export function behindBar(line: string, marks: CreditMarks): CaptionParts | null {
  bars.lastIndex = 0;
  for (let found = bars.exec(line); found; found = bars.exec(line)) {
    const { index } = found;
    const said = line.slice(0, index).trimEnd();
    const credit = line.slice(index + 1).trimStart();
    if (said.length < leastSaid) continue;
    if (isSourceFirst(credit, longest))
      return withName(said, credit, line.slice(said.length, line.length - credit.length), marks);
    if (isSetApart(line, index, credit)) return parts(said, credit);
  }
  if (!/[|/]/.test(line)) return null;
  const [, said = '', bar, name = ''] = lastBar.exec(line) ?? [];
  // “La policía, el lunes en la plaza / Ana Ruiz”
  const isPerson = bar === ' / ' && !shapeOf(said).name && shapeOf(name).person;
  return isPerson || /[.!?…"”»]$/.test(said) ? parts(said, name) : null;
}
