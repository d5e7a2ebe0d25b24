import { join } from 'node:path';
import { build } from 'rolldown';
import { jsonAsValue } from './json-as-value.mjs';
import { purePackages } from './pure-packages.mjs';

const entries = {
  index: 'src/index.ts',
  cli: 'src/cli/main.ts',
  worker: 'src/cli/worker.ts',
};

/**
 * What loads together, by what it begins with. A file costs more to find than to read, so what each of these imports stands in
 * one chunk, without what stands in an earlier one. The rest keeps chunks of its own, behind the imports that load it.
 * @type {readonly (readonly [chunk: string, beginnings: readonly string[]])[]}
 */
const together = [
  ['weights', ['src/generated/weights.ts']],
  ['lexicons', ['src/generated/lexicons.ts']],
  ['shared', ['src/faults.ts', 'src/read/limits.ts']],
  ['commands', ['src/cli/run.ts']],
  ['article', ['src/engine.ts']],
  ['extract', ['src/cli/extract/run.ts']],
  ['html', ['src/read/html/index.ts']],
];

/**
 * Names the chunk of a module.
 * @param {string} root folder of the package
 * @returns {import('rolldown').CodeSplittingNameFunction}
 */
function chunkNames(root) {
  /** @type {Map<string, string> | null} */
  let chunks = null;
  return (id, modules) => {
    if (!chunks) {
      const found = new Map();
      /** @type {(chunk: string, id: string) => void} */
      const enter = (chunk, each) => {
        const module = found.has(each) ? null : modules.getModuleInfo(each);
        if (!module) return;
        found.set(each, chunk);
        for (const imported of module.importedIds) enter(chunk, imported);
      };
      for (const [chunk, beginnings] of together) for (const path of beginnings) enter(chunk, join(root, path));
      chunks = found;
    }
    return chunks.get(id) ?? null;
  };
}

/**
 * Bundles the library and the command line for Node into dist.
 * @param {string} root folder of the package
 * @param {readonly string[]} dependencies packages that stay outside
 * @returns {Promise<string[]>} the files whose code is in the bundle
 */
export async function bundleForNode(root, dependencies) {
  const { output } = await build({
    cwd: root,
    input: entries,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    external: dependencies.map((name) => new RegExp(`^${name}(?:/|$)`)),
    // Their builds for Node are CommonJS whose `require` does not work inside an ES module.
    resolve: {
      alias: {
        'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
      },
    },
    plugins: [jsonAsValue, purePackages],
    output: {
      dir: join(root, 'dist'),
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: {
        groups: [{ name: chunkNames(root), debugName: 'together' }],
        includeDependenciesRecursively: false,
      },
      // The notices that stand in the code are in the licence texts too.
      comments: { legal: false },
      minify: true,
    },
    // What loads lazily in one place may stand in a chunk that another needs anyway.
    checks: { ineffectiveDynamicImport: false },
    logLevel: 'warn',
  });
  return output.flatMap((file) => {
    if (file.type !== 'chunk') return [];
    return Object.entries(file.modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : []));
  });
}
