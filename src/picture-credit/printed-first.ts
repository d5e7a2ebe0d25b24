import { shapeOf } from '../names/shape.ts';
import { namesSource } from '../names/sources.ts';
import { withoutStart } from './introduced.ts';
import { isHouseAndName } from './made-by.ts';
import type { CreditMarks } from './marks.ts';
import { type CaptionParts, parts } from './tidy.ts';

/** What stands in brackets, or before the first stop, bar or dash, and what follows it. */
const inFront = /^(?:[([]([^()[\]]{2,80})[)\]]|(.{2,60}?)(?:\.|\s[|–—-]))\s+(\p{Lu}.+)$/su;

/** Whether a text says so much that it is no name, and names no one else. */
const saysMore = (text: string, marks: CreditMarks): boolean =>
  /^(?:\S+\s+){3}\S/.test(text) && !shapeOf(text).name && marks.start(text) === 0;

/** A credit before what the picture shows: “Foto: Ana Ruiz. Un puente …”, “(Foto: Ana Ruiz) Un puente …”, “Ana Ruiz/EFE - Un puente …”. */
export function printedFirst(line: string, marks: CreditMarks): CaptionParts | null {
  const [, bracketed, led = bracketed ?? '', said = ''] = inFront.exec(line) ?? [];
  const name = withoutStart(led, marks);
  const isMarked = name !== led && (bracketed || /[:=]/.test(led));
  const isSource = namesSource(name);
  const isCredit = isHouseAndName(name) ? isMarked || isSource : isMarked && (isSource || shapeOf(name).person);
  return isCredit && saysMore(said, marks) ? parts(said, name) : null;
}
