import type { Lexicon } from './lexicon.ts';
import { storedLexicons } from './stored.ts';

/** ISO 639-1 codes of the languages that have a lexicon, one for each file in `languages`; Spanish first. */
export const lexiconCodes: readonly string[] = storedLexicons.map(({ code }) => code);

const stored = new Map(storedLexicons.map((lexicon) => [lexicon.code, lexicon]));
const known = new Map<string, Lexicon>();

/**
 * The lexicon of a language by its ISO 639-1 code (`no` and `zh` stand for all their forms); null where there is none.
 * Read when it is first asked for.
 */
export function lexiconOf(code: string): Lexicon | null {
  let lexicon = known.get(code) ?? null;
  const found = stored.get(code);
  if (!lexicon && found) {
    const functionWords = functionWordsByLanguage().get(code) as readonly string[];
    const rest = found.rest();
    lexicon = { code, functionWords, ...rest, creditMarks: [...rest.creditMarks, ...rest.pictureKinds] };
    known.set(code, lexicon);
  }
  return lexicon;
}

let functionWords: ReadonlyMap<string, readonly string[]> | null = null;

/** The frequent words of each language that has a lexicon, by its code: they alone are read of all lexicons. */
export function functionWordsByLanguage(): ReadonlyMap<string, readonly string[]> {
  functionWords ??= new Map(storedLexicons.map((lexicon) => [lexicon.code, lexicon.functionWords()]));
  return functionWords;
}

const sets = new Map<string, readonly Lexicon[]>();

/**
 * The lexicon of a language and that of English, which the press of every language borrows from; all of them when the
 * language has none. The same array for the same language.
 */
export function lexiconsFor(code: string): readonly Lexicon[] {
  let set = sets.get(code);
  if (!set) {
    const codes = stored.has(code) ? new Set([code, 'en']) : lexiconCodes;
    set = [...codes].flatMap((each) => lexiconOf(each) ?? []);
    sets.set(code, set);
  }
  return set;
}
