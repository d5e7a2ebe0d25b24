import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @import { Metafile } from 'esbuild' */

/**
 * The licence texts of every package with code in the bundles.
 * @param {string} root folder of the package
 * @param {Metafile} metafile
 * @returns {Promise<string>}
 */
export async function licences(root, metafile) {
  const notices = await Promise.all(bundledPackages(metafile).map((folder) => notice(join(root, folder))));
  if (notices.length === 0) return 'No code of other packages is bundled.\n';
  return `Code of these packages is bundled in dist:\n\n${notices.sort().join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/**
 * @param {Metafile} metafile
 * @returns {string[]} their folders
 */
function bundledPackages(metafile) {
  const files = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = files.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)];
}

/** @param {string} folder */
async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} ${version} is bundled but brings no licence text`);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return `${name} ${version} (${license})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
