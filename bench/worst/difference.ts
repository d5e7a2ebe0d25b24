import { oneLine } from '../../src/write/printable.ts';
import { counted } from './counted.ts';
import { type Mark, markOf, type Wanted, type WrongLine } from './judged-line.ts';

/** A line of a readable difference between gold and answer. */
export interface DifferenceLine {
  mark: Mark | ' ';
  text: string;
}

/** As much of a text as tells which it is. */
const shownCharacters = 90;
const shownPlace = 44;

/** Mistakes that change nothing of what is wanted are shown to this number: enough to see what kind they are. */
const shownOthers = 5;

/** The beginning of a text, on one line. */
export function beginning(text: string, most = shownCharacters): string {
  const characters = [...oneLine(text)];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

/**
 * Says line by line, in the order of the page, what was taken for what: of the lines that change what is wanted the `most`
 * longest, a few others, and at the end how many were left out.
 */
export function difference(wrong: readonly WrongLine[], wanted: Wanted, most: number): DifferenceLine[] {
  const longest = [...wrong].sort((a, b) => b.text.length - a.text.length);
  const telling = longest.filter((line) => markOf(line, wanted) !== '~');
  const others = longest.filter((line) => markOf(line, wanted) === '~');
  const shown = [...telling.slice(0, most), ...others.slice(0, shownOthers)].sort((a, b) => a.position - b.position);
  const cells = shown.map(({ position, gold, given, confidence, place }) => [
    String(position),
    `${gold}>${given}`,
    confidence.toFixed(2),
    beginning(place, shownPlace),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = shown.map((line, i): DifferenceLine => {
    const start = cells[i]?.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    return { mark: markOf(line, wanted), text: `${start}  ${beginning(line.text)}` };
  });
  return [...lines, ...leftOut(telling.length - most, others.length - shownOthers)];
}

function leftOut(telling: number, others: number): DifferenceLine[] {
  const kinds = [
    telling > 0 ? `${telling} lost or too much` : [],
    others > 0 ? counted(others, 'other mistake') : [],
  ].flat();
  return kinds.length > 0 ? [{ mark: ' ', text: `… and ${kinds.join(', ')}` }] : [];
}
