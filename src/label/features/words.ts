import type { MeasuredLine, Vocabulary } from './lines.ts';

/** Of longer lines only the first and last words are looked at. */
const shortLine = 160;
/** Words looked at in a short line. */
const most = 16;

/** A word as it is known: in the middle of a line, at its beginning and at its end. */
type Written = readonly [inside: string, first: string, last: string];

/** The words of each line which training may have met: `^word` begins it, `word$` ends it. */
export function tellingWords(lines: readonly MeasuredLine[], { words }: Vocabulary): string[][] {
  const known: Written[] = [];
  const found: string[][] = [];
  for (const line of lines) found.push(wordsOf(line, words, known));
  return found;
}

function wordsOf({ text, words: own }: MeasuredLine, words: readonly string[], known: Written[]): string[] {
  if (own.length === 0) return [];
  const found = [writtenAs(own[0] as number, words, known)[1], writtenAs(own.at(-1) as number, words, known)[2]];
  if (text.length > shortLine) return found;
  for (let i = 0; i < own.length && i < most; i++) {
    const [word] = writtenAs(own[i] as number, words, known);
    if (!found.includes(word, 2)) found.push(word);
  }
  return found;
}

function writtenAs(number: number, words: readonly string[], known: Written[]): Written {
  const each = known[number];
  if (each) return each;
  const word = words[number] as string;
  const inside = /\d/.test(word) ? '0'.repeat(Math.min(4, word.length)) : word;
  const written: Written = [inside, `^${inside}`, `${inside}$`];
  known[number] = written;
  return written;
}
