import { existsSync } from 'node:fs';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build is made of; src/generated comes of it. */
const sources = ['src', 'build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** @param {string} root folder of the package */
const stampOf = (root) => join(root, 'dist/.stamp');

/**
 * Whether a source is newer than the last build, or something of it is missing.
 * @param {string} root folder of the package
 * @returns {Promise<boolean>}
 */
export async function isStale(root) {
  if (!existsSync(join(root, 'src/generated/article.ts'))) return true;
  const built = (await stat(stampOf(root)).catch(() => null))?.mtimeMs ?? 0;
  const changed = await Promise.all(sources.map((path) => newest(join(root, path))));
  return Math.max(...changed) > built;
}

/**
 * Notes that a build is done.
 * @param {string} root folder of the package
 * @param {Date} begun a source changed after this is not in it
 */
export async function stamp(root, begun) {
  await writeFile(stampOf(root), '');
  await utimes(stampOf(root), begun, begun);
}

/**
 * When anything in a folder last changed; a folder changes when a file in it comes or goes.
 * @param {string} path
 * @returns {Promise<number>} in milliseconds
 */
async function newest(path) {
  if (path.endsWith('generated')) return 0;
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
}
