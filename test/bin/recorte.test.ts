import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/', import.meta.url));
const version = /"version": "(.*)"/.exec(await readFile(join(bin, '../package.json'), 'utf8'))?.[1];

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recorte-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const recorte = (path: string, ...args: string[]) => spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' });

test('runs the built program', () => {
  const { stdout, status } = recorte(join(bin, 'recorte.js'), '--version');
  expect(stdout.trim()).toBe(version);
  expect(status).toBe(0);
});

test('runs through a link, as npm installs it', async () => {
  const link = join(await temporaryFolder(), 'recorte');
  await symlink(join(bin, 'recorte.js'), link);
  expect(recorte(link, '--version').stdout.trim()).toBe(version);
});

test('says so when there is no build', async () => {
  const folder = await temporaryFolder();
  await cp(join(bin, 'recorte.js'), join(folder, 'bin/recorte.mjs'));
  const { stdout, stderr, status } = recorte(join(folder, 'bin/recorte.mjs'), '--version');
  expect(stderr).toBe('recorte: not built: run npm run build\n');
  expect(stdout).toBe('');
  expect(status).toBe(3);
});
