import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importBundled } from './import-bundled.mjs';

/**
 * A lexicon as `src/lexicon/lexicon.ts` describes it, as far as the build knows it.
 * @typedef {{ code: string, functionWords: readonly string[], [list: string]: string | readonly string[] }} Lexicon
 */

/** ISO 639-1: the product speaks Spanish first. */
const first = 'es';

/**
 * The lexicons of `src/lexicon/languages`, one for each file.
 * @param {string} root folder of the package
 * @returns {Promise<Lexicon[]>}
 */
export async function readLexicons(root) {
  const folder = join(root, 'src/lexicon/languages');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const found = await importBundled(
    folder,
    names.map((name, i) => `export { lexicon as at${i} } from './${name}';`).join('\n'),
  );
  const lexicons = names.map((name, i) => {
    const lexicon = found[`at${i}`];
    if (`${lexicon?.code}.ts` !== name)
      throw new Error(`src/lexicon/languages/${name} is not the lexicon "${lexicon?.code}"`);
    return lexicon;
  });
  return lexicons.sort((one, other) => Number(other.code === first) - Number(one.code === first));
}

/**
 * A module of lexicons, each as the JSON it is read from when its language is met: half a megabyte of lists would take as
 * long to begin with as everything else.
 * @param {readonly Lexicon[]} lexicons
 */
export function lexiconsModule(lexicons) {
  const entries = lexicons.map(({ code, functionWords, ...lists }) => {
    return `  { code: '${code}', functionWords: ${literal(functionWords)}, lists: ${literal(lists)} },\n`;
  });
  return `/** Languages: ISO 639-1 code, and as JSON the function words, and the rest of the lexicon. */
export const languages: readonly { code: string; functionWords: string; lists: string }[] = [
${entries.join('')}];
`;
}

/**
 * The JSON of a value as a literal between single quotes.
 * @param {unknown} value
 */
const literal = (value) => `'${JSON.stringify(value).replace(/[\\']/g, '\\$&')}'`;
