import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts text into a file in the place of what stands between `<!-- NAME -->` and `<!-- /NAME -->`.
 * @param {string} path
 * @param {string} name
 * @param {string} text
 * @throws {Error} where the file has no such marks
 */
export function writeBetween(path, name, text) {
  const old = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no marks <!-- ${name} --> and <!-- /${name} -->`);
  writeFileSync(path, `${old.slice(0, from + begin.length)}\n${text}\n${old.slice(to)}`);
}
