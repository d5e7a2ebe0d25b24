import { shapeOf } from '../names/shape.ts';
import { isSourceFirst } from '../names/sources.ts';
import { type CaptionParts, leastSaid, parts } from './tidy.ts';

const bars = /[|/·=–—-]/g;
/** A bar or slash near the end of a caption. */
const lastBar = /^(.*\S)(\s*[|/]\s*)([^|/]{2,40})$/su;

/** Words behind the last sentence of what is said that are a name belong to the credit: “… la calle. Ana Ruiz/AFP”. */
function withName(said: string, credit: string, between: string): CaptionParts {
  const [, sentences = '', tail = said] = /^(.*[.!?…]["”»)]?)\s+(\S.*)$/su.exec(said) ?? [];
  const { name, words } = shapeOf(tail);
  const glued = between === '/' && words >= 2;
  const isName = name && words <= 5 && (sentences !== '' || glued);
  return isName ? parts(sentences, `${tail}${between}${credit}`) : parts(said, credit);
}

/** The credit behind a bar, slash or dash: an agency anywhere, a person behind a slash, anything short behind a sentence. */
export function behindBar(line: string): CaptionParts | null {
  bars.lastIndex = 0;
  for (let found = bars.exec(line); found; found = bars.exec(line)) {
    const { index } = found;
    const said = line.slice(0, index).trimEnd();
    const credit = line.slice(index + 1).trimStart();
    if (said.length >= leastSaid && isSourceFirst(credit, 60))
      return withName(said, credit, line.slice(said.length, line.length - credit.length));
  }
  if (!/[|/]/.test(line)) return null;
  const [, said = '', bar, name = ''] = lastBar.exec(line) ?? [];
  // “La policía, el lunes en la plaza / Ana Ruiz”
  const isPerson = bar === ' / ' && !shapeOf(said).name && shapeOf(name).person;
  return isPerson || /[.!?…"”»]$/.test(said) ? parts(said, name) : null;
}
