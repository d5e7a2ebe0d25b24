import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { installFresh } from '../../build/install-fresh.mjs';
import { folder, page } from '../cli/recorte.ts';
import { run } from '../examples/tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is published: the programs and what they load, types, schema, manual, and what is to be read. */
const published =
  /^(?:bin\/recorte\.js|dist\/(?:index|browser|cli|worker)\.js|dist\/chunks\/[\w-]+\.js|dist\/types\/[\w/-]+\.d\.ts|dist\/schema\.json|dist\/THIRD-PARTY-LICENSES\.txt|dist\/recorte\.1|docs\/[\w-]+\.md|LICENSE|README\.md|package\.json)$/;

/** Where npm is not to be asked, it has what it once got. */
const flags = ['--prefer-offline', '--fetch-retries=0', '--fetch-timeout=60000'];
const unreached = /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/;

test('the package holds what runs, installs small, and works', { timeout: 300_000 }, async ({ skip }) => {
  const place = folder();
  const installed = await installFresh(root, place, flags).catch((error: Error & { stderr?: string }) => {
    if (unreached.test(error.stderr ?? '')) return null;
    throw error;
  });
  if (!installed) return skip('npm cannot be reached, and has not kept what is needed');

  expect(installed.files.filter((file) => !published.test(file))).toEqual([]);
  expect(installed.files).toEqual(
    expect.arrayContaining(['bin/recorte.js', 'dist/cli.js', 'dist/index.js', 'docs/size-limits.md', 'docs/check.md']),
  );
  expect(installed.bytes).toBeLessThanOrEqual(15e6);
  expect(installed.packages.filter((path) => path !== 'node_modules/recorte').length).toBeLessThanOrEqual(35);
  expect(installed.scripted).toEqual([]);

  writeFileSync(join(place, 'nota.txt'), page);
  const headline = 'El puerto de Villaseca reabre tras la tormenta';
  const cli = await run(join(place, 'node_modules/.bin/recorte'), ['--fields', 'headline', join(place, 'nota.txt')]);
  expect([cli.stderr, cli.stdout, cli.code]).toEqual(['', `${JSON.stringify({ headline })}\n`, 0]);

  mkdirSync(join(place, 'paginas'));
  writeFileSync(join(place, 'paginas/nota.txt'), page);
  const output = join(place, 'notas.ndjson');
  const batch = await run(join(place, 'node_modules/.bin/recorte'), ['batch', join(place, 'paginas'), '-o', output]);
  expect([JSON.parse(readFileSync(output, 'utf8')).headline, batch.code]).toEqual([headline, 0]);

  const program = join(place, 'programa.mjs');
  writeFileSync(
    program,
    `import { extract } from 'recorte';
import schema from 'recorte/schema.json' with { type: 'json' };
console.log(extract(${JSON.stringify(page)}).headline, typeof schema.properties);`,
  );
  const library = await run(process.execPath, ['--no-warnings', program]);
  expect([library.stderr, library.stdout, library.code]).toEqual(['', `${headline} object\n`, 0]);
});
