import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licence texts of every package with code in the bundles.
 * @param {string} root folder of the package
 * @param {readonly string[]} files whose code is there, by their whole paths
 * @returns {Promise<string>}
 */
export async function licences(root, files) {
  const mit = (await readFile(join(root, 'LICENSE'), 'utf8')).replace(/^Copyright.*\n\n/m, '');
  const folders = new Set(files.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const notices = await Promise.all([...folders].map((folder) => notice(folder, mit)));
  if (notices.length === 0) return 'No code of other packages is bundled.\n';
  return `Code of these packages is bundled in dist:\n\n${notices.sort().join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/**
 * The packages that such a text names, with their versions and licences.
 * @param {string} text
 */
export const packagesIn = (text) =>
  [...text.matchAll(/(?:^Code of .*|^-{80})\n\n(\S+) (\S+) \((.+)\)$/gm)].map(
    ([, name = '', version = '', licence = '']) => ({
      name,
      version,
      licence,
    }),
  );

/**
 * @param {string} folder of a package
 * @param {string} mit text of the MIT licence, for packages that bring only its name
 */
async function notice(folder, mit) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const licence = manifest.license ?? manifest.licenses?.map((/** @type {{ type: string }} */ { type }) => type).join();
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  if (texts.length === 0 && licence === 'MIT') texts.push(await copyrightLine(folder, manifest), mit);
  if (texts.length === 0) throw new Error(`${manifest.name} is bundled but brings no licence text (${licence})`);
  return `${manifest.name} ${manifest.version} (${licence})\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}

/**
 * @param {string} folder
 * @param {{ main?: string, author?: unknown }} manifest
 */
async function copyrightLine(folder, { main = 'index.js', author }) {
  const code = await readFile(join(folder, main), 'utf8').catch(() => '');
  const [line] = /\bCopyright\b.*/.exec(code) ?? [];
  return line ?? `Copyright ${typeof author === 'string' ? author : JSON.stringify(author)}`;
}
