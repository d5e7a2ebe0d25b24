import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { dump } from '../cli/batch/dump.ts';
import { asFirst, hasNamespaces, startFirst } from '../cli/namespace.ts';
import { ended, folder, page, recorte, shell, start } from '../cli/recorte.ts';
import { zip } from '../dump/sources/zip.ts';
import { putInputs, runs } from './every-command.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

function place(): string {
  const cwd = folder();
  for (const name of ['work', 'work/in', 'home', 'tmp']) mkdirSync(join(cwd, name));
  putInputs(join(cwd, 'work/in'));
  return cwd;
}

const all = (path: string): string[] => readdirSync(path, { recursive: true }).map(String).sort();
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  for (;;) {
    const found = look();
    if (found) return found;
    await setTimeout(5);
  }
}

describe('writes what is asked for, and nothing else:', () => {
  it.each(runs.map((run) => [run.args.join(' '), run] as const))('%s', async (_, { args, input, leaves }) => {
    const cwd = place();
    const before = all(join(cwd, 'work'));
    const env = { HOME: join(cwd, 'home'), TMPDIR: join(cwd, 'tmp'), XDG_CACHE_HOME: join(cwd, 'home/cache') };
    await recorte(args, { cwd: join(cwd, 'work'), env, input });
    const written = all(join(cwd, 'work')).filter((name) => !before.includes(name));
    expect(written.filter((name) => !leaves?.test(name))).toEqual([]);
    expect(written.length > 0).toBe(leaves !== undefined);
    expect([all(join(cwd, 'home')), all(join(cwd, 'tmp'))]).toEqual([[], []]);
  });
});

describe.skipIf(process.platform === 'win32')('what is not whole is for the owner alone,', () => {
  it('is what the user has set when it is, and is gone after a kill when the next begins', async () => {
    const cwd = folder();
    const child = start(['pipe', '-o', 'out.ndjson'], { cwd });
    const end = ended(child);
    child.stdin.write(`${JSON.stringify({ text: page })}\n`);
    const [draft = ''] = await until(() => {
      const names = readdirSync(cwd);
      return names.some((name) => statSync(join(cwd, name)).size > 0) && names;
    });
    expect([draft, mode(join(cwd, draft))]).toEqual([expect.stringMatching(/^\.recorte-.*\.tmp$/), '600']);
    child.kill('SIGKILL');
    await end;
    expect(readdirSync(cwd)).toEqual([draft]);

    const other = start(['pipe', '-o', 'other.ndjson'], { cwd });
    const otherEnd = ended(other);
    other.stdin.write(`${JSON.stringify({ text: page })}\n`);
    const [living = ''] = await until(() => {
      const names = readdirSync(cwd).filter((name) => name !== draft);
      return names.length > 0 && names;
    });
    const { code } = await shell('umask 027; "$@" -o third.json "$IN"', {
      cwd,
      env: { IN: join(folder({ 'a.txt': page }), 'a.txt') },
    });
    expect([code, readdirSync(cwd).sort()]).toEqual([0, [living, 'third.json'].sort()]);
    expect(mode(join(cwd, 'third.json'))).toBe('640');
    other.stdin.end();
    expect((await otherEnd).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['other.ndjson', 'third.json']);
  });

  it.skipIf(!hasNamespaces(asFirst))('stays when another container of this machine begins', async () => {
    const cwd = folder({ 'a.txt': page });
    const child = startFirst(['pipe', '-o', 'out.ndjson'], cwd);
    const end = ended(child);
    child.stdin.write(`${JSON.stringify({ text: page })}\n`);
    await until(() => readdirSync(cwd).length > 1);
    expect((await ended(startFirst(['-o', 'a.json', 'a.txt'], cwd))).code).toBe(0);
    child.stdin.end();
    expect(await end).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(cwd).sort()).toEqual(['a.json', 'a.txt', 'out.ndjson']);
  });

  it('in a run of batch, too', async () => {
    const cwd = folder({ 'dump.ndjson': dump(400, { paragraphs: 40 }) });
    const child = start(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson'], { cwd });
    const end = ended(child);
    await until(() => existsSync(join(cwd, 'out.ndjson.checkpoint')));
    child.kill('SIGKILL');
    await end;
    expect([mode(join(cwd, 'out.ndjson.part')), mode(join(cwd, 'out.ndjson.checkpoint'))]).toEqual(['600', '600']);
    const { code } = await shell('umask 022; "$@" batch dump.ndjson -q -o out.ndjson --resume', { cwd });
    expect([code, mode(join(cwd, 'out.ndjson')), readdirSync(cwd).sort()]).toEqual([
      0,
      '644',
      ['dump.ndjson', 'out.ndjson', 'out.ndjson.checkpoint'],
    ]);
  });

  it('an archive that comes as a stream, too', async () => {
    const cwd = folder({ 'a.txt': page });
    const tmp = folder();
    const child = start(['batch', '-', '-q', '-o', 'out.ndjson'], { cwd, env: { TMPDIR: tmp } });
    const end = ended(child);
    const archive = zip(Array.from({ length: 3000 }, (_, at) => [`${at}.txt`, `${page}${at}`]));
    child.stdin.write(archive.subarray(0, archive.length - 100));
    const [name = ''] = await until(() => readdirSync(tmp).length > 0 && readdirSync(tmp));
    expect(mode(join(tmp, name))).toBe('700');
    child.kill('SIGKILL');
    await end;
    // Of a process that lives, and of somebody who chose such a name.
    const others = [name.replace(/\d+-\d+/, `${process.pid}-${began()}`), 'recorte-notes'];
    for (const other of others) writeFileSync(join(tmp, other), '');
    expect(readdirSync(tmp)).toHaveLength(3);
    await recorte(['batch', 'a.txt', '-q'], { cwd, env: { TMPDIR: tmp } });
    expect(readdirSync(tmp).sort()).toEqual(others.sort());
  });
});

const began = (): string =>
  readFileSync('/proc/self/stat', 'latin1').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '0';
