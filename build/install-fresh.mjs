import { execFile } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The package as users get it: packed, and installed into a folder of its own.
 * @typedef {object} Installed
 * @property {string[]} files paths inside the package
 * @property {number} bytes of all that is installed
 * @property {string[]} packages folders of the packages, the own one among them, from `node_modules` on
 * @property {string[]} scripted those of them that run something when they are installed
 */

/**
 * Packs the built package and installs it, with what it depends on.
 * @param {string} root folder of the package
 * @param {string} folder an empty one
 * @param {readonly string[]} flags of npm install
 * @returns {Promise<Installed>}
 * @throws when npm cannot get what it needs
 */
export async function installFresh(root, folder, flags = []) {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const packed = JSON.parse(stdout);
  const { filename, files } = Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const install = ['install', join(folder, filename), '--no-audit', '--no-fund', '--ignore-scripts', ...flags];
  await run('npm', install, { cwd: folder });
  const modules = join(folder, 'node_modules');
  const { packages } = JSON.parse(await readFile(join(modules, '.package-lock.json'), 'utf8'));
  const paths = Object.keys(packages);
  return {
    files: files.map((/** @type {{ path: string }} */ { path }) => path).sort(),
    bytes: await sizeOf(modules),
    packages: paths,
    scripted: paths.filter((path) => packages[path].hasInstallScript),
  };
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of the files in it
 */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
