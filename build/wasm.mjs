import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import wabt from 'wabt';

/**
 * Assembles a module of WebAssembly text.
 * @param {string} file
 * @returns {Promise<Uint8Array>}
 */
export async function wasmBytes(file) {
  const { parseWat } = await wabt();
  const module = parseWat(basename(file), await readFile(file, 'utf8'), { simd: true, bulk_memory: true });
  const { buffer } = module.toBinary({});
  module.destroy();
  return buffer;
}
