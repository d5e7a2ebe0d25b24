import type { Lexicon } from './lexicon.ts';

/** Whether a text has several of the small words of its language, as sentences have, and names, agencies and topics hardly ever. */
export function readsAsSentence(text: string, lexicons: readonly Pick<Lexicon, 'functionWords'>[]): boolean {
  const words = text.split(/[^\p{L}]+/u);
  const small = words.filter((word) => lexicons.some(({ functionWords }) => functionWords.includes(word)));
  return small.length >= 3 && words.length >= 6;
}
