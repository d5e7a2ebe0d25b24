import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a TypeScript program of the project into dist (Node 20 runs no TypeScript) and runs it in the folder of the
 * package, on this process's own input and output.
 * @param {string} root folder of the package
 * @param {string} entry path of the program from there
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export async function bundleAndRun(root, entry, args) {
  const outfile = join(root, 'dist', entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit', cwd: root }).status ?? 1;
}
