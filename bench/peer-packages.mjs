import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Imports a package from the folder of the peers.
 * @typedef {(name: string) => Promise<any>} Load
 */

/**
 * @param {string | undefined} peers folder in which npm run peers has installed the peers
 * @returns {Load}
 */
export const packagesOf = (peers) => async (name) => {
  if (!peers) throw new Error('no folder of peers is named');
  // Node looks for a package from the file that imports it.
  const importer = join(resolve(peers), 'import.mjs');
  writeFileSync(importer, 'export default (name) => import(name);\n');
  return (await import(pathToFileURL(importer).href)).default(name);
};

/**
 * @param {string} peers
 * @param {string} name
 * @returns {string} the version of a package that is installed there
 */
export const versionOf = (peers, name) =>
  JSON.parse(readFileSync(join(peers, 'node_modules', name, 'package.json'), 'utf8')).version;
