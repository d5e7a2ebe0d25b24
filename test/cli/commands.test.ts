import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { recorte } from './recorte.ts';

it('lists every command that has a folder', () => {
  const files = readdirSync(new URL('../../src/cli', import.meta.url), { recursive: true, encoding: 'utf8' });
  const declared = files.filter((file) => file.endsWith('/command.ts')).map(dirname);
  expect(commands.map(({ name }) => name).sort()).toEqual(declared.sort());
});

it('prints the version and the help on standard output', async () => {
  const version = await recorte(['--version']);
  expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  for (const args of [['--help'], ['pipe', '--help'], ['help', 'schema']]) {
    expect(await recorte(args)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^recorte/) });
  }
});

it('prints the JSON Schema', async () => {
  const { code, stdout } = await recorte(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ properties: { schema: { const: 'recorte/1' }, headline: {} } });
});

it('answers wrong usage with exit code 2, a suggestion and nothing on standard output', async () => {
  const { code, stdout, stderr } = await recorte(['--formt', 'md', 'a.txt']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe("recorte: unknown option '--formt'. Did you mean --format?\n");
});
