import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { asFirst, firstOf, hasNamespaces, startFirst } from '../cli/namespace.ts';
import { ended, folder, page, recorte, start } from '../cli/recorte.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** A folder in which an input is a named pipe. */
function place(): string {
  const cwd = folder();
  spawnSync('mkfifo', [join(cwd, 'in.txt')]);
  return cwd;
}

describe.skipIf(process.platform === 'win32').each(signals)('%s ends at once', (signal, code) => {
  it.each([[['extract', 'in.txt']], [['explain', 'in.txt']], [['batch', '-o', 'out.ndjson', 'in.txt']]])(
    '%s, in the middle of an input',
    async (args) => {
      const cwd = place();
      const child = start(args, { cwd });
      const end = ended(child);
      const writer = await open(join(cwd, 'in.txt'), 'w');
      await writer.write(page);
      // The first one tells batch to end when what is under way is done.
      if (args[0] === 'batch') child.stderr.once('data', () => child.kill(signal));
      child.kill(signal);
      expect(await end).toMatchObject({ code, stdout: '' });
      await writer.close();
    },
  );

  it('check, in the middle of a case', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'fixtures/a'), { recursive: true });
    writeFileSync(join(cwd, 'fixtures/a/expected.json'), '{"language":{"code":"es"}}');
    spawnSync('mkfifo', [join(cwd, 'fixtures/a/input.txt')]);
    const child = start(['check'], { cwd });
    const end = ended(child);
    const writer = await open(join(cwd, 'fixtures/a/input.txt'), 'w');
    await writer.write(page);
    child.kill(signal);
    expect(await end).toEqual({ code, stdout: '', stderr: '' });
    await writer.close();
  });

  it('pipe, between two lines', async () => {
    const child = start(['pipe', '--fields', 'id']);
    const end = ended(child);
    child.stdin.write(`${JSON.stringify({ id: 'a', text: page })}\n`);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await end).toEqual({ code, stdout: '{"id":"a"}\n', stderr: '' });
  });

  it.each([['out.json'], ['out.md']])(
    '-o %s, while it waits for a pipe that nobody writes; the draft goes',
    async (output) => {
      const cwd = place();
      const child = start(['-o', output, 'in.txt'], { cwd });
      const end = ended(child);
      await expect.poll(() => readdirSync(cwd).some((name) => name.endsWith('.tmp')), { timeout: 30_000 }).toBe(true);
      child.kill(signal);
      expect(await end).toEqual({ code, stdout: '', stderr: '' });
      expect(readdirSync(cwd)).toEqual(['in.txt']);
    },
  );
});

it.skipIf(!hasNamespaces(asFirst)).each(signals)(
  '%s ends the first process of a container, too',
  async (signal, code) => {
    const outer = startFirst(['pipe', '--fields', 'id']);
    const end = once(outer, 'close');
    outer.stdin.write(`${JSON.stringify({ id: 'a', text: page })}\n`);
    await once(outer.stdout, 'data');
    process.kill(firstOf(outer), signal);
    expect(await end).toEqual([code, null]);
  },
);

it('extract tells that a document takes longer than it may', async () => {
  const cwd = folder({ 'a.txt': `${page}\n`.repeat(50) });
  expect(await recorte(['--timeout', '0.001', 'a.txt'], { cwd })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'recorte: a.txt: took longer than 0.001 s. Give it more by --timeout.\n',
  });
});

describe('a reader that has enough ends it without a word:', () => {
  it.each([
    ['extract', Array.from({ length: 300 }, () => 'a.txt')],
    ['explain', Array.from({ length: 300 }, () => 'a.txt')],
    ['batch', Array.from({ length: 300 }, () => 'a.txt')],
    ['check', ['fixtures']],
  ])('%s', async (command, operands) => {
    const cwd = folder({ 'a.txt': page });
    for (let at = 0; at < (command === 'check' ? 300 : 0); at++) {
      mkdirSync(join(cwd, `fixtures/${at}`), { recursive: true });
      writeFileSync(join(cwd, `fixtures/${at}/input.txt`), page);
      writeFileSync(join(cwd, `fixtures/${at}/expected.json`), '{"language":{"code":"xx"}}');
    }
    const child = start([command, ...(command === 'batch' ? ['-q'] : []), ...operands], { cwd });
    const end = ended(child);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end();
    expect(await end).toMatchObject({ code: 0, stderr: '' });
  });
});
