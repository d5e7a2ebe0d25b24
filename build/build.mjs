import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { declare } from './declare.mjs';
import { isStale, stamp } from './fresh.mjs';
import { generate } from './generate.mjs';

// npm run build [-- --if-stale]: src/generated, then dist from scratch.
const root = fileURLToPath(new URL('..', import.meta.url));

if (!process.argv.includes('--if-stale') || (await isStale(root))) {
  const begun = new Date();
  try {
    await generate(root);
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await Promise.all([bundle(root), declare(root)]);
    await stamp(root, begun);
  } catch (error) {
    console.error(`build: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
