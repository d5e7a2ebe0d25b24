import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { globSync } from 'tinyglobby';

/**
 * A regular expression and the file that it stands in, or is put together in.
 * @typedef {{ source: string, flags: string, file: string }} Regex
 */

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Those that stand in the code.
 * @returns {Regex[]}
 */
export function literals() {
  const files = globSync('src/**/*.ts', { cwd: root, ignore: 'src/generated/**' }).sort();
  return files.flatMap((file) => {
    const { code } = transformSync(readFileSync(`${root}/${file}`, 'utf8'), { loader: 'ts', charset: 'utf8' });
    /** @type {Regex[]} */
    const found = [];
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      const { regex } = /** @type {{ regex?: { pattern: string, flags: string } }} */ (/** @type {unknown} */ (node));
      if (regex) found.push({ source: regex.pattern, flags: regex.flags, file });
    });
    return found;
  });
}
