import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What stands in a file between `<!-- NAME -->` and `<!-- /NAME -->`.
 * @param {string} path
 * @param {string} name
 * @throws {Error} where the file has no such marks
 */
export function between(path, name) {
  const { text, from, to } = marksOf(path, name);
  return text.slice(from, to);
}

/**
 * Puts text into a file in the place of what stands between `<!-- NAME -->` and `<!-- /NAME -->`.
 * @param {string} path
 * @param {string} name
 * @param {string} text
 * @throws {Error} where the file has no such marks
 */
export function writeBetween(path, name, text) {
  const { text: old, from, to } = marksOf(path, name);
  writeFileSync(path, `${old.slice(0, from)}\n${text}\n${old.slice(to)}`);
}

/**
 * @param {string} path
 * @param {string} name
 */
function marksOf(path, name) {
  const text = readFileSync(path, 'utf8');
  const begin = `<!-- ${name} -->\n`;
  const [from, to] = [text.indexOf(begin), text.indexOf(`<!-- /${name} -->`)];
  if (from < 0 || to < from) throw new Error(`${path} has no marks <!-- ${name} --> and <!-- /${name} -->`);
  return { text, from: from + begin.length, to };
}
