import { join } from 'node:path';
import { importBundled } from './import-bundled.mjs';

/**
 * A few words of each language of which every relative date that Node's Intl writes in it has one.
 * @param {string} root folder of the package
 * @param {readonly string[]} languages their ISO 639-1 codes
 * @returns {Promise<[language: string, keywords: string[]][]>}
 */
export async function relativeKeywords(root, languages) {
  const folder = join(root, 'src/assemble/date/forms');
  const { formsOf } = await importBundled(folder, `export { formsOf } from './relative-forms.ts';`);
  return languages.map((language) => [language, covering(formsOf(language).map(wordsOf))]);
}

/** Scripts without blanks between words: any letter of theirs may be the one that all forms have. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Words of one letter ("i dag") stand in any line.
 * @param {{ words: readonly string[] }} form
 */
const wordsOf = ({ words }) =>
  words.flatMap((word) => (unspaced.test(word) ? [...word] : word.length > 1 ? [word] : []));

/**
 * Words of which each set has one: again and again the one that most of the sets left have, and of those the longest.
 * @param {string[][]} sets
 * @returns {string[]}
 */
function covering(sets) {
  const found = [];
  for (let left = sets; left.length > 0; ) {
    /** @param {string} word */
    const count = (word) => left.filter((set) => set.includes(word)).length;
    const [best = ''] = [...new Set(left.flat())].sort((a, b) => count(b) - count(a) || b.length - a.length);
    found.push(best);
    left = left.filter((set) => !set.includes(best));
  }
  return found;
}
