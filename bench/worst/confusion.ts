import { counted } from './counted.ts';
import type { DifferenceLine } from './difference.ts';
import { markOf, type Wanted, type WrongLine } from './judged-line.ts';

/** Lines of one role that were given another. */
export interface Confusion {
  gold: string;
  given: string;
  lines: number;
  characters: number;
}

/** What was taken for what, most characters first. */
export function confusionsOf(wrong: readonly WrongLine[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { gold, given, text } of wrong) {
    const key = `${gold}>${given}`;
    const { lines, characters } = found.get(key) ?? { lines: 0, characters: 0 };
    found.set(key, { gold, given, lines: lines + 1, characters: characters + text.length });
  }
  return [...found.values()].sort((a, b) => b.characters - a.characters || b.lines - a.lines);
}

/**
 * Says what was taken for what: confusions that change what is wanted before others, each kind largest first, and at the end
 * how many others were left out.
 * @param most how many of those that change nothing are said
 */
export function confusionRows(wrong: readonly WrongLine[], wanted: Wanted, most: number): DifferenceLine[] {
  const all = confusionsOf(wrong).map((confusion) => ({ ...confusion, mark: markOf(confusion, wanted) }));
  const others = all.filter(({ mark }) => mark === '~');
  const rows = [...all.filter(({ mark }) => mark !== '~'), ...others.slice(0, most)].map(
    ({ mark, gold, given, lines, characters }): DifferenceLine => ({
      mark,
      text: `${gold}>${given}  ${counted(lines, 'line')}, ${counted(characters, 'character')}`,
    }),
  );
  const left = others.slice(most);
  if (left.length === 0) return rows;
  const lines = left.reduce((total, each) => total + each.lines, 0);
  return [...rows, { mark: ' ', text: `… and ${counted(left.length, 'other confusion')}, ${counted(lines, 'line')}` }];
}
