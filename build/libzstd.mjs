import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What `src/node/input/zstd-frames.ts` calls. */
const calls = ['ZSTD_createDCtx', 'ZSTD_freeDCtx', 'ZSTD_decompressStream', 'ZSTD_DStreamOutSize', 'malloc'];

const require = createRequire(import.meta.url);

/** The file that libzstd is taken out of. */
export const libzstdSource = require.resolve('zstddec/stream');

/**
 * A module with libzstd, the part that unpacks, as the package zstddec compiles it to WebAssembly. What that package has around it
 * takes no error for one, so it is taken out.
 * @returns {Promise<string>}
 */
export async function libzstdModule() {
  // What each module of WebAssembly begins with.
  const [base64 = ''] = /\bAGFzb[\w+/]+=*/.exec(await readFile(libzstdSource, 'utf8')) ?? [];
  const wasm = new WebAssembly.Module(Buffer.from(base64, 'base64'));
  const exported = new Set(WebAssembly.Module.exports(wasm).map(({ name }) => name));
  const missing = calls.filter((name) => !exported.has(name));
  if (missing.length > 0) throw new Error(`libzstd in ${libzstdSource} lacks ${missing.join(', ')}`);
  return `export const libzstd = '${base64}';\n`;
}
