import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { isStale } from './fresh.mjs';
import { generate } from './generate.mjs';

/** Before the tests: brings src/generated and the bundles up to date, so that no test runs on an old build. */
export default async function setup() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (!(await isStale(root))) return;
  await generate(root);
  await bundle(root);
}
