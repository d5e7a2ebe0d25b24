import { fold } from '../../letters/fold.ts';

/** A printed line beside its folded form; both have the same length, so that offsets hold in either. */
export interface FoldedLine {
  raw: string;
  folded: string;
}

/** No dateline or byline is longer; what follows is not looked at. */
const longestLine = 2000;

export function lineOf(text: string): FoldedLine {
  const raw = text.slice(0, longestLine);
  return { raw, folded: fold(raw) };
}

/** The first match of a sticky pattern at this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
