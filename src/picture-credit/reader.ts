import type { Lexicon } from '../lexicon/lexicon.ts';
import { type SplitCaption, splitCredit } from './index.ts';

/** The credit of a line by its number; of lines that do not exist and long ones none. */
export type CreditReader = (line: number) => SplitCaption;

/** Longer lines are no captions. */
export const longestCredited = 600;

const noCredit: SplitCaption = { text: null, credit: null, by: null };

/** Parts the credits of a page's lines, each when it is first asked for. */
export function creditReader(lines: readonly { text: string }[], lexicons: readonly Lexicon[]): CreditReader {
  const read: (SplitCaption | undefined)[] = [];
  return (line) => {
    const text = lines[line]?.text;
    if (text === undefined || text.length > longestCredited) return noCredit;
    read[line] ??= splitCredit(text, lexicons);
    return read[line] as SplitCaption;
  };
}
