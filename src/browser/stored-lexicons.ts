import { codes, end, lists, markers, packed, symbols } from '../generated/packed-lexicons.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Stored } from '../lexicon/stored.ts';
import { frontDecoded } from './front-coded.ts';

const languages = new Map(packed.split('\n').map((language) => [language.slice(0, language.indexOf(' ')), language]));

/** The lexicons as the build for browsers holds them, in fewer bytes: see `build/pack-lexicons.mjs`. */
export const storedLexicons: readonly Stored[] = codes.map((code) => ({
  code,
  functionWords: () => wordsIn(code, ['functionWords']).functionWords ?? [],
  rest() {
    const { iso6393 = [], ...rest } = wordsIn(
      code,
      lists.filter((list) => list !== 'functionWords'),
    );
    return { iso6393: iso6393.join(), ...rest } as Omit<Lexicon, 'code' | 'functionWords'>;
  },
}));

/** The lists of a language that are wanted, by name. */
function wordsIn(code: string, wanted: readonly string[]): Record<string, string[]> {
  const [head = '', ...written] = languages.get(code)?.split(end) ?? [];
  const letters = head.slice(code.length + 1);
  const letterOf = new Map([...letters].flatMap((letter, i) => (letter === ' ' ? [] : [[symbols[i], letter]])));
  return Object.fromEntries(
    wanted.map((list) => {
      const phrases = frontDecoded(written[lists.indexOf(list)] ?? '', markers);
      return [list, phrases.map((phrase) => phrase.replace(/[!-~]/g, (symbol) => letterOf.get(symbol) ?? symbol))];
    }),
  );
}
