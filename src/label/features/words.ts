import type { MeasuredLine, Vocabulary } from './lines.ts';

/** Of longer lines only the first and last words are looked at. */
const shortLine = 160;
/** Words looked at in a short line. */
const most = 16;

/** A word as it is known: in the middle of a line, at its beginning and at its end. */
type Written = readonly [inside: string, first: string, last: string];

/** Makes a function that gives the words of a line which training may have met: `^word` begins it, `word$` ends it. */
export function telling({ words }: Vocabulary): (line: MeasuredLine) => string[] {
  const known: Written[] = [];
  const written = (number: number): Written => {
    let each = known[number];
    if (!each) {
      const word = words[number] as string;
      const inside = /\d/.test(word) ? '0'.repeat(Math.min(4, word.length)) : word;
      known[number] = each = [inside, `^${inside}`, `${inside}$`];
    }
    return each;
  };
  return ({ text, words: own }) => {
    if (own.length === 0) return [];
    const found = [written(own[0] as number)[1], written(own.at(-1) as number)[2]];
    if (text.length > shortLine) return found;
    for (let i = 0; i < own.length && i < most; i++) {
      const [word] = written(own[i] as number);
      if (!found.includes(word, 2)) found.push(word);
    }
    return found;
  };
}
