import { join } from 'node:path';
import { build } from 'esbuild';
import { withoutSideEffects } from './side-effects.mjs';

/** @import { BuildOptions } from 'esbuild' */

/**
 * How code for browsers is bundled.
 * @param {string} root folder of the package
 * @returns {BuildOptions}
 */
export const forBrowsers = (root) => ({
  absWorkingDir: root,
  bundle: true,
  platform: 'browser',
  target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
  charset: 'utf8',
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  // What there is for workers has no DOM, and pages can do without it too.
  conditions: ['worker', 'module'],
  plugins: [withoutSideEffects],
  legalComments: 'none',
  minify: true,
  logLevel: 'warning',
});

/**
 * Bundles the library for browsers, workers and Deno: dist/browser.js, one file that imports nothing.
 * @param {string} root folder of the package
 * @returns {Promise<string[]>} the files whose code is in the bundle
 */
export async function bundleForBrowsers(root) {
  const { metafile } = await build({
    ...forBrowsers(root),
    entryPoints: ['src/browser.ts'],
    outfile: 'dist/browser.js',
    format: 'esm',
    metafile: true,
  });
  const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return outputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [join(root, path)] : []));
}
