import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleForBrowser } from './bundle-browser.mjs';
import { bundleForNode } from './bundle-node.mjs';
import { libzstdSource } from './libzstd.mjs';
import { licences } from './licences.mjs';
import { writeManual } from './manual.mjs';

/**
 * Bundles the library and the command line into dist, in chunks that load when they are needed. The package's
 * dependencies stay outside, all else is bundled, with its licences noted; the JSON Schema and the manual page lie beside it.
 * @param {string} root folder of the package
 * @returns {Promise<void>}
 */
export async function bundle(root) {
  const { dependencies, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const dist = join(root, 'dist');
  await mkdir(dist, { recursive: true });
  const forNode = await bundleForNode(root, Object.keys(dependencies));
  const forBrowsers = await bundleForBrowser(root, 'src/browser.ts', 'esm');
  await writeFile(join(dist, 'browser.js'), forBrowsers.code);
  await copyFile(join(root, 'src/generated/schema.json'), join(dist, 'schema.json'));
  await writeManual(root, version);
  await writeFile(
    join(dist, 'THIRD-PARTY-LICENSES.txt'),
    await licences(root, [...forNode, ...forBrowsers.inputs, libzstdSource]),
  );
}
