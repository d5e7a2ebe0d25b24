import { shapeOf } from '../names/shape.ts';
import { namesSource } from '../names/sources.ts';
import { isHouseAndName } from './made-by.ts';
import type { CreditMarks } from './marks.ts';
import { type CaptionParts, orNull, tidy } from './tidy.ts';

/** What stands in brackets, or before the first stop, bar or dash, and what follows it. */
const inFront = /^(?:[([]([^()[\]]{2,80})[)\]]|(.{2,60}?)(?:\.|\s[|–—-]))\s+(\p{Lu}.+)$/su;

/** Whether a text says so much that it is no name, and names no one else. */
const saysMore = (text: string, marks: CreditMarks): boolean =>
  /^(?:\S+\s+){3}\S/.test(text) && !shapeOf(text).name && marks.start(text) === 0;

/** A credit before what the picture shows: “Foto: Ana Ruiz. Un puente …”, “(Foto: Ana Ruiz) Un puente …”, “Ana Ruiz/EFE - Un puente …”. */
export function printedFirst(line: string, marks: CreditMarks): CaptionParts | null {
  const [, bracketed, led = bracketed, said = ''] = inFront.exec(line) ?? [];
  if (!led) return null;
  const at = marks.start(led);
  const name = led.slice(at);
  const isMarked = at > 0 && (bracketed || /[:=]\s*$/.test(led.slice(0, at)));
  const isCredit = isMarked
    ? shapeOf(name).person || namesSource(name) || isHouseAndName(name)
    : isHouseAndName(led) && namesSource(led);
  return isCredit && saysMore(said, marks) ? { text: orNull(said), credit: tidy(name) } : null;
}
