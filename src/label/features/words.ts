import type { Line, Vocabulary } from './lines.ts';

/** Of longer lines only the first and last words are looked at. */
const shortLine = 160;
/** Words looked at in a short line. */
const most = 16;

/** Makes a function that gives the words of a line which training may have met: `^word` begins it, `word$` ends it. */
export function telling({ words }: Vocabulary): (line: Line) => string[] {
  const written = new Map<number, string>();
  const of = (number: number): string => {
    let word = written.get(number);
    if (word === undefined) {
      word = words[number] as string;
      if (/\d/.test(word)) word = '0'.repeat(Math.min(4, word.length));
      written.set(number, word);
    }
    return word;
  };
  return ({ text, words: own }) => {
    if (own.length === 0) return [];
    const found = [`^${of(own[0] as number)}`, `${of(own.at(-1) as number)}$`];
    if (text.length > shortLine) return found;
    const seen = new Set<string>();
    for (let i = 0; i < own.length && i < most; i++) seen.add(of(own[i] as number));
    found.push(...seen);
    return found;
  };
}
