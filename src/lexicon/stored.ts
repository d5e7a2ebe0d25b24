import { languages } from '../generated/lexicons.ts';
import type { Lexicon } from './lexicon.ts';

/** A lexicon that has not been read yet. */
export interface Stored {
  /** ISO 639-1. */
  code: string;
  functionWords(): readonly string[];
  /** All but its code and its function words. */
  rest(): Omit<Lexicon, 'code' | 'functionWords'>;
}

/** The lexicons as the package holds them; `src/browser/stored-lexicons.ts` stands for this in the build for browsers. */
export const storedLexicons: readonly Stored[] = languages.map(({ code, functionWords, lists }) => ({
  code,
  functionWords: () => JSON.parse(functionWords) as string[],
  rest: () => JSON.parse(lists) as Omit<Lexicon, 'code' | 'functionWords'>,
}));
