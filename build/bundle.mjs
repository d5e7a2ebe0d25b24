import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleForBrowsers } from './bundle-browser.mjs';
import { licences } from './licences.mjs';
import { writeManual } from './manual.mjs';
import { withoutSideEffects } from './side-effects.mjs';

const entries = {
  index: 'src/index.ts',
  cli: 'src/cli/main.ts',
  worker: 'src/cli/worker.ts',
};

/**
 * Bundles the library and the command line into dist, in chunks that load when they are needed. The package's
 * dependencies stay outside, all else is bundled, with its licences noted; the JSON Schema and the manual page lie beside it.
 * @param {string} root folder of the package
 * @returns {Promise<void>}
 */
export async function bundle(root) {
  const { dependencies, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const present = Object.entries(entries).filter(([, path]) => {
    const stands = existsSync(join(root, path));
    if (!stands) console.error(`build: ${path} does not exist yet, left out`);
    return stands;
  });
  const dist = join(root, 'dist');
  await mkdir(dist, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(present),
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    external: Object.keys(dependencies),
    // Their builds for Node are CommonJS whose `require` does not work inside an ES module.
    alias: {
      yaml: join(root, 'node_modules/yaml/browser/index.js'),
      'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
    },
    plugins: [withoutSideEffects],
    // The notices that stand in the code are in the licence texts too.
    legalComments: 'none',
    minify: true,
    metafile: true,
    logLevel: 'warning',
  });
  const browsers = await bundleForBrowsers(root);
  await copyFile(join(root, 'src/generated/schema.json'), join(dist, 'schema.json'));
  await writeManual(root, version);
  await writeFile(join(dist, 'THIRD-PARTY-LICENSES.txt'), await licences(root, [metafile, browsers]));
}
