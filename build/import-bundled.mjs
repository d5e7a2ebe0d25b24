import { build } from 'esbuild';

/**
 * Imports TypeScript of the project from memory: Node 20 runs none.
 * @param {string} folder that the imports are relative to
 * @param {string} contents of a module, which exports what is wanted
 * @param {Pick<import('esbuild').BuildOptions, 'external' | 'packages'>} [outside] what is not bundled, and must not be needed
 * @returns {Promise<any>} its exports
 */
export async function importBundled(folder, contents, outside = {}) {
  const { outputFiles } = await build({
    ...outside,
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    charset: 'utf8',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
