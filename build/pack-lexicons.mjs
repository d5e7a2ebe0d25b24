import { frontCoded } from './front-coded.mjs';

/** @import { Lexicon } from './lexicons.mjs' */

/** Stands before each list. No phrase holds it. */
const end = '~';

/** Capitals stand in no phrase of a lexicon. So many letters that two phrases of a list share are enough. */
const markers = 'ABCDEFGHIJKLMN';

/**
 * Printable ASCII that may stand for another letter: lexicons are in lower case, and what a literal would have to escape is left out.
 */
const symbols = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i)).filter(
  (char) => char !== end && !/[a-z0-9\\`'"$]/.test(char) && !markers.includes(char),
);

/**
 * A module of lexicons for browsers, as one text. What gzip finds in it is near (it looks back 32 kB, so that languages that are alike
 * stand side by side) and in single bytes: a letter outside of ASCII is written as a symbol that its language does not use, the same
 * one in all languages where that can be. `src/browser/stored-lexicons.ts` undoes it.
 *
 * A language is its code, a blank and its letters, one for each of `symbols`; then its lists, behind `end` each; a list
 * is its phrases in order, each without what it shares with the one before. A line ends each language.
 * @param {readonly Lexicon[]} lexicons in the order of their codes
 */
export function packedLexiconsModule(lexicons) {
  const lists = Object.keys(lexicons[0] ?? {}).filter((key) => key !== 'code');
  /** @type {Map<string, string>} */
  const usual = new Map();
  const packed = byLikeness(lexicons, (lexicon) => Object.values(lexicon).flat().join('\n')).map((lexicon) => {
    const text = lists.map((list) => [lexicon[list]].flat().join(end)).join(end + end);
    const symbolOf = symbolsFor(text, usual);
    const letterOf = new Map([...symbolOf].map(([letter, symbol]) => [symbol, letter]));
    const letters = symbols.map((symbol) => letterOf.get(symbol) ?? ' ').join('');
    const coded = lists.map((list) => {
      const phrases = [lexicon[list] ?? []].flat().map((phrase) => inSymbols(phrase, symbolOf));
      return frontCoded(phrases.sort(), markers);
    });
    return [`${lexicon.code} ${letters.trimEnd()}`, ...coded].join(end);
  });
  return `export const codes: readonly string[] = ${JSON.stringify(lexicons.map(({ code }) => code))};
export const lists: readonly string[] = ${JSON.stringify(lists)};
export const markers = '${markers}';
export const symbols = ${JSON.stringify(symbols.join(''))};
export const end = ${JSON.stringify(end)};
export const packed = ${JSON.stringify(packed.join('\n'))};
`;
}

/**
 * @param {string} text
 * @param {ReadonlyMap<string, string>} symbolOf
 */
const inSymbols = (text, symbolOf) => text.replace(/[^\0-\x7e]/g, (letter) => symbolOf.get(letter) ?? letter);

/**
 * A free symbol for each letter, or for the most frequent where there are too few.
 * @param {string} text
 * @param {Map<string, string>} usual symbols of other languages by letter; grows
 * @returns {Map<string, string>}
 */
function symbolsFor(text, usual) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [letter] of text.matchAll(/[^\0-\x7e]/g)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const free = new Set(symbols.filter((symbol) => !text.includes(symbol)));
  const letters = [...counts.keys()]
    .sort((one, other) => Number(counts.get(other)) - Number(counts.get(one)) || (one < other ? -1 : 1))
    .slice(0, free.size);
  /** @type {Map<string, string>} */
  const found = new Map();
  /** @type {(letter: string, symbol: string | undefined) => void} */
  const take = (letter, symbol) => {
    if (symbol && free.delete(symbol)) found.set(letter, symbol);
  };
  for (const letter of letters) take(letter, usual.get(letter));
  for (const letter of letters) {
    if (found.has(letter)) continue;
    const [symbol] = free;
    take(letter, symbol);
    if (symbol && !usual.has(letter)) usual.set(letter, symbol);
  }
  return found;
}

/**
 * The languages, each behind the one most like it of those that stand already.
 * @template Language
 * @param {readonly Language[]} languages
 * @param {(language: Language) => string} textOf all its words
 * @returns {Language[]}
 */
export function byLikeness(languages, textOf) {
  const left = languages.map((language) => ({ language, pieces: piecesOf(textOf(language)) }));
  const [first] = left.splice(0, 1);
  const ordered = first ? [first] : [];
  while (left.length > 0) {
    const last = /** @type {typeof left[number]} */ (ordered.at(-1));
    const likeness = left.map(({ pieces }) => shared(last.pieces, pieces) / Math.min(last.pieces.size, pieces.size));
    ordered.push(...left.splice(likeness.indexOf(Math.max(...likeness)), 1));
  }
  return ordered.map(({ language }) => language);
}

/**
 * All runs of five characters.
 * @param {string} text
 */
const piecesOf = (text) => new Set(Array.from({ length: text.length - 4 }, (_, i) => text.slice(i, i + 5)));

/**
 * @param {ReadonlySet<string>} some
 * @param {ReadonlySet<string>} others
 */
function shared(some, others) {
  let count = 0;
  for (const each of some) if (others.has(each)) count++;
  return count;
}
