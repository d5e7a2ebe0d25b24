import { isInitials } from '../../../names/shape.ts';
import { isAgency } from '../names/agencies.ts';
import { nameKey } from '../names/key.ts';

/** Whether the letters stand in the name in their order, the first one first. */
function shortens(letters: string, name: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return name.startsWith(letters[0] ?? '');
}

/** Whether a printed credit holds the initials of a name ("t-online, jse" those of Julian Seiferth, "SDA/sep" those of Paula Steiger). */
export function holdsInitialsOf(credit: string, name: string): boolean {
  const words = name.split(/\s+/);
  const orders = [words, [...words].reverse()].map((order) => nameKey(order.join('')));
  return credit
    .split(/[\s,;:/()|]+/)
    .filter((piece) => piece.length > 1 && isInitials(piece) && !isAgency(piece))
    .some((piece) => orders.some((order) => shortens(nameKey(piece), order)));
}
