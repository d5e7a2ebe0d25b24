import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('allocated.mjs', import.meta.url));

/**
 * What makes the bytes that are allocated the same each time: no garbage is collected while they are counted, and code is
 * not compiled meanwhile into such as allocates less.
 */
const flags = [
  '--expose-gc',
  '--min-semi-space-size=512',
  '--max-semi-space-size=512',
  '--no-opt',
  '--no-sparkplug',
  '--single-threaded',
];

/**
 * Bytes allocated for a shape at two sizes; null where garbage was collected meanwhile, so that nobody knows.
 * @typedef {{ name: string, points: [characters: number, bytes: number | null][] }} Allocation
 */

/**
 * Counts what the built library allocates for every shape of input.
 * @param {number} size characters of the smaller inputs
 * @returns {Promise<Allocation[]>}
 */
export async function allocations(size) {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, String(size)]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
