import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { asFirst, hasNamespaces, startFirst } from '../namespace.ts';
import { type Ended, ended, folder, json, page, recorte, shell, start } from '../recorte.ts';
import { dump } from './dump.ts';

/** Thrown where a run is through before it is met in the middle: that is up to what else the machine does. */
const missed = Symbol('missed');

/** A test that is tried anew where it meets no run, and nowhere else. */
const meets = (test: () => Promise<void>) => async (): Promise<void> => {
  for (let tries = 0; tries < 3; tries++) {
    try {
      return await test();
    } catch (error) {
      if (error !== missed) throw error;
    }
  }
  throw new Error('no run was met in its middle');
};

async function untilMet(child: ChildProcess, holds: () => boolean): Promise<void> {
  while (!reached(holds)) {
    if (child.exitCode !== null || child.signalCode !== null) throw missed;
    await setTimeout(5);
  }
}

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

/** Long enough that a run is met in the middle: each document takes some milliseconds. */
const long = dump(400, { badEvery: 9, paragraphs: 40 });

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(5);
}

/** A file that is looked into may be gone by then. */
function reached(moment: () => boolean): boolean {
  try {
    return moment();
  } catch {
    return false;
  }
}

const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** All files of a folder and what is in them. */
function contents(path: string): Record<string, string> {
  if (!statSync(path).isDirectory()) return { '': readFileSync(path, 'latin1') };
  const names = readdirSync(path, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(path, name)).isFile()).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

/** Whether a run began, and is not through. */
const isUnfinished = (checkpoint: string): boolean =>
  existsSync(checkpoint) && JSON.parse(readFileSync(checkpoint, 'utf8')).progress !== 'finished';

const workersOf = ({ pid }: ChildProcess): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

describe('a run that is killed goes on with --resume, to the same bytes:', () => {
  it.each<[string, string[]]>([
    ['out.ndjson', []],
    ['out.ndjson.gz', []],
    ['out.csv', []],
    ['out/', ['--shard', '50']],
    ['out.parquet', ['--shard', '30']],
  ])(
    '%s',
    (output, more) =>
      meets(async () => {
        const cwd = folder({ 'dump.ndjson': long });
        const args = ['batch', 'dump.ndjson', '-q', '-j', '2', ...more, '-o'];
        const name = output.replace('/', '');
        mkdirSync(join(cwd, 'whole'));
        await recorte([...args, `whole/${output}`], { cwd });

        const checkpoint = join(cwd, `${name}.checkpoint`);
        const errors = join(cwd, `${name}.errors.ndjson`);
        const moments: (() => boolean)[] = [
          () => existsSync(checkpoint),
          () => JSON.parse(readFileSync(checkpoint, 'utf8')).progress.front.entries > 0,
          () => size(errors) > 0,
        ];
        let killed = 0;
        for (const moment of moments) {
          const child = start([...args, output, '--resume'], { cwd });
          const end = ended(child);
          await untilMet(child, moment).catch(() => {});
          child.kill('SIGKILL');
          await end;
          // On a busy machine a run may be through before it is met.
          if (!isUnfinished(checkpoint)) break;
          killed++;
        }
        if (isUnfinished(checkpoint))
          expect(await recorte([...args, output, '--resume'], { cwd })).toMatchObject({ code: 1, stderr: '' });
        expect(contents(join(cwd, name))).toEqual(contents(join(cwd, 'whole', name)));
        expect(contents(errors)).toEqual(contents(join(cwd, 'whole', `${name}.errors.ndjson`)));
        expect(readdirSync(cwd).sort()).toEqual(
          ['dump.ndjson', name, `${name}.checkpoint`, `${name}.errors.ndjson`, 'whole'].sort(),
        );
        if (killed === 0) throw missed;
      })(),
    120_000,
  );

  it(
    'without order, to the same lines',
    meets(async () => {
      const cwd = folder({ 'dump.ndjson': long });
      const args = ['batch', 'dump.ndjson', '-q', '-j', '2', '--unordered'];
      const child = start([...args, '-o', 'out.ndjson'], { cwd });
      const end = ended(child);
      await untilMet(child, () => size(join(cwd, 'out.ndjson.part')) > 0);
      child.kill('SIGKILL');
      await end;
      await recorte([...args, '-o', 'out.ndjson', '--resume'], { cwd });
      const lines = (text: string): string[] => text.split('\n').sort();
      const { stdout } = await recorte(args, { cwd });
      expect(lines(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toEqual(lines(stdout));
    }),
  );
});

const stopping =
  'recorte: stopping when what is under way is done; once more stops at once. Either way --resume goes on.\n';

describe.skipIf(process.platform !== 'linux')('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s: what is under way is finished, and the run goes on with --resume',
    (signal, code) =>
      meets(async () => {
        const cwd = folder({ 'dump.ndjson': long });
        const child = start(['batch', 'dump.ndjson', '-j', '2', '-o', 'out.ndjson'], { cwd });
        const end = ended(child);
        await untilMet(child, () => existsSync(join(cwd, 'out.ndjson.checkpoint')) && workersOf(child).length > 0);
        child.kill(signal);
        const first = await end;
        // All was done when it came.
        if (first.code === 1) throw missed;
        expect(first.code).toBe(code);
        expect(first.stderr.startsWith(stopping)).toBe(true);
        // The file is not there yet.
        expect(first.stderr).not.toContain('in out.ndjson\n');
        expect(first.stderr).toMatch(/interrupted\. Go on by the same command with --resume\.\n$/);
        const { entries } = JSON.parse(readFileSync(join(cwd, 'out.ndjson.checkpoint'), 'utf8')).progress.front;
        expect(first.stderr).toContain(`${entries} document`);
        expect(entries).toBeLessThan(400);
        const again = await recorte(['batch', 'dump.ndjson', '-o', 'out.ndjson'], { cwd });
        expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('Go on with it by --resume') });
        await recorte(['batch', 'dump.ndjson', '-o', 'out.ndjson', '--resume'], { cwd });
        expect(json(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(400 - 44);
      })(),
    60_000,
  );

  it(
    'twice: at once',
    meets(async () => {
      const cwd = folder({ 'long.txt': `${page}\n`.repeat(20_000) });
      const child = start(['batch', 'long.txt', '-o', 'out.ndjson'], { cwd });
      const end = ended(child);
      child.stderr.on('data', () => child.kill('SIGINT'));
      await untilMet(child, () => workersOf(child).length > 0);
      child.kill('SIGINT');
      expect(await end).toEqual({ code: 130, stdout: '', stderr: stopping });
    }),
  );
});

describe('--resume', () => {
  async function stopped(files: Record<string, string>, ...args: string[]): Promise<string> {
    const cwd = folder(files);
    const { code } = await recorte(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson', '--max-errors', '3', ...args], {
      cwd,
    });
    expect(code).toBe(3);
    return cwd;
  }
  const resume = (cwd: string, ...args: string[]): Promise<Ended> =>
    recorte(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson', '--resume', ...args], { cwd });
  const files = { 'dump.ndjson': dump(30, { badEvery: 4 }) };

  it('begins a run that nothing is there of', async () => {
    const cwd = folder(files);
    expect((await resume(cwd)).code).toBe(1);
    expect(json(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(23);
    const again = await recorte(['batch', 'dump.ndjson', '-o', 'out.ndjson', '--resume'], { cwd });
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(
        /done anew\. What failed is done by --retry-errors out\.ndjson\.errors\.ndjson\.\n$/,
      ),
    });
  });

  it.each(['out.csv.gz', 'out/'])('has nothing to do where a run is finished: %s', async (output) => {
    const cwd = folder({ 'dump.ndjson': dump(3) });
    const args = ['batch', 'dump.ndjson', '-o', output];
    expect((await recorte([...args, '-q'], { cwd })).code).toBe(0);
    const name = output.replace('/', '');
    const before = contents(join(cwd, name));
    expect(await recorte([...args, '--resume'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: `recorte: ${name} is finished: nothing left to do. Without --resume it is done anew.\n`,
    });
    expect(await recorte([...args, '--resume', '-q'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(contents(join(cwd, name))).toEqual(before);
    const other = await recorte([...args, '--resume', '--lang', 'es'], { cwd });
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('--lang was not given, now es.') });
    rmSync(join(cwd, name), { recursive: true });
    expect((await recorte([...args, '--resume', '-q'], { cwd })).code).toBe(0);
    expect(contents(join(cwd, name))).toEqual(before);
  });

  it('knows that results of standard input are not those that were finished', async () => {
    const cwd = folder({ 'dump.ndjson': dump(3) });
    const args = ['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson'];
    await recorte(args, { cwd });
    await recorte(['batch', '-', '-q', '-o', 'out.ndjson'], { cwd, input: dump(1) });
    await recorte([...args, '--resume'], { cwd });
    expect(json(readFileSync(join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(3);
  });

  it('refuses another command, and says what is different', async () => {
    const cwd = await stopped({ ...files, 'other.ndjson': dump(1) }, '--fields', 'id');
    const other = await resume(cwd);
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('--fields was id, now not given.') });
    const inputs = await resume(cwd, '--fields', 'id', 'other.ndjson');
    expect(inputs).toMatchObject({ code: 2, stderr: expect.stringContaining('its inputs were dump.ndjson.') });
    expect((await resume(cwd, '--fields', 'id', '--jobs', '1', '--allow-errors')).code).toBe(0);
  });

  it('refuses inputs that have changed where they were read', async () => {
    const cwd = await stopped(files);
    writeFileSync(join(cwd, 'dump.ndjson'), files['dump.ndjson'].replace('Villaseca', 'Villarica'));
    expect(await resume(cwd)).toMatchObject({
      code: 2,
      stderr:
        'recorte: the inputs are not what they were when the run was interrupted. Start anew without --resume, after removing the checkpoint.\n',
    });
    writeFileSync(join(cwd, 'dump.ndjson'), '');
    expect((await resume(cwd)).code).toBe(2);
    writeFileSync(join(cwd, 'dump.ndjson'), files['dump.ndjson']);
    expect((await resume(cwd)).code).toBe(1);
  });

  it('refuses results that were cut in the meantime', async () => {
    const cwd = await stopped(files);
    writeFileSync(join(cwd, 'out.ndjson.part'), '');
    expect(await resume(cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not as the interrupted run left it'),
    });
  });
});

describe('an output', () => {
  it(
    'takes one run at a time; a lock that a dead one left is no obstacle',
    meets(async () => {
      const cwd = folder({ 'dump.ndjson': long });
      const child = start(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson'], { cwd });
      const end = ended(child);
      await untilMet(child, () => existsSync(join(cwd, 'out.ndjson.checkpoint')));
      const other = await recorte(['batch', 'dump.ndjson', '-o', 'out.ndjson', '--resume'], { cwd });
      if (child.exitCode !== null) throw missed;
      expect(other).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('out.ndjson: another run is writing it.'),
      });
      child.kill('SIGKILL');
      await end;
      expect(existsSync(join(cwd, 'out.ndjson.lock'))).toBe(true);
      expect((await recorte(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson', '--resume'], { cwd })).code).toBe(1);
    }),
  );

  it.skipIf(!hasNamespaces(asFirst))(
    'takes one run at a time where each is the first of a container',
    meets(async () => {
      const cwd = folder({ 'dump.ndjson': dump(1500, { paragraphs: 20 }) });
      const args = ['batch', 'dump.ndjson', '-q', '-j', '1', '-o', 'out.ndjson'];
      const child = startFirst(args, cwd);
      const first = ended(child);
      await untilMet(child, () => existsSync(join(cwd, 'out.ndjson.checkpoint')));
      const second = await ended(startFirst([...args, '--resume'], cwd));
      if (child.exitCode !== null) throw missed;
      expect(second).toMatchObject({ code: 2, stderr: expect.stringContaining('another run is writing it') });
      expect(await first).toMatchObject({ code: 0, stderr: '' });
      const ids = (json(readFileSync(join(cwd, 'out.ndjson'), 'utf8')) as { id: string }[]).map(({ id }) => id);
      expect(new Set(ids).size).toBe(1500);
      expect(ids).toHaveLength(1500);
    }),
  );

  it('that cannot be written is said before anything is read', async () => {
    const cwd = folder({ 'dump.ndjson': dump(1) });
    for (const output of ['gone/out.ndjson', 'dump.ndjson/out.ndjson', 'dump.ndjson/out/']) {
      const { code, stderr } = await recorte(['batch', 'dump.ndjson', '-o', output], { cwd });
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('cannot be written: ') });
    }
  });

  it('that is a closed pipe ends it quietly', async () => {
    const cwd = folder({ 'dump.ndjson': long });
    const { stdout, stderr } = await shell('"$@" batch -q --fields id dump.ndjson | head -n 2', { cwd });
    expect({ stdout, stderr }).toEqual({ stdout: '{"id":"n0"}\n{"id":"n1"}\n', stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('that is a full device ends it', async () => {
    const cwd = folder({ 'dump.ndjson': dump(2) });
    const { code, stderr } = await recorte(['batch', '-q', 'dump.ndjson', '-o', '/dev/full'], { cwd });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('no space left on device') });
  });

  it('on a disk that is full: what was done is kept, and goes on when there is room', async (context) => {
    const cwd = folder({ 'dump.ndjson': long });
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]);
    if (mounted.status !== 0) context.skip('only root may mount a small disk');
    onTestFinished(() => void spawnSync('umount', [disk]));
    const args = ['batch', 'dump.ndjson', '-q', '-o', 'disk/out.ndjson'];
    const full = await recorte(args, { cwd });
    expect(full).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('no space left on device. Make room and start again with --resume.'),
    });
    spawnSync('mount', ['-o', 'remount,size=64m', disk]);
    expect((await recorte([...args, '--resume'], { cwd })).code).toBe(1);
    const { stdout } = await recorte(['batch', 'dump.ndjson', '-q'], { cwd });
    expect(readFileSync(join(disk, 'out.ndjson'), 'utf8')).toBe(stdout);
  });
});

/** Loaded into every process of a run: one that is given work comes to no end. */
const stuck = `
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (process.send && isMainThread) process.on('message', () => {
  writeFileSync(process.env.STUCK, String(process.pid));
  for (;;);
});
`;

describe.skipIf(process.platform !== 'linux')('a worker', () => {
  it.each([
    ["throw new Error('no digest')", /a\.txt: Error: no digest\n +at /],
    ["process.kill(process.pid, 'SIGABRT')", /a\.txt: Error: .*\n(?:.*\n)*?.*SIGABRT.*\n(?:.*\n)*? +at /],
  ])('that comes to %s says where, to those who ask', async (deed, where) => {
    const deeds = `import crypto from 'node:crypto';
      import { syncBuiltinESMExports } from 'node:module';
      if (process.send) crypto.createHash = () => { ${deed}; };
      syncBuiltinESMExports();`;
    const cwd = folder({ 'a.txt': page, 'deeds.mjs': deeds });
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(cwd, 'deeds.mjs'))}` };
    const args = ['batch', 'a.txt', '-j', '1', '-o', 'out.ndjson'];
    const asked = await recorte(args, { cwd, env: { ...env, RECORTE_DEBUG: '1' } });
    expect(asked).toMatchObject({ code: 1, stderr: expect.stringMatching(where) });
    const other = await recorte(args, { cwd, env });
    expect(other).toMatchObject({ code: 1, stderr: expect.not.stringMatching(where) });
  });

  it(
    'that is killed is replaced, and its documents are done again',
    meets(async () => {
      const cwd = folder({ 'dump.ndjson': long });
      const child = start(['batch', 'dump.ndjson', '-j', '2', '-q'], { cwd });
      const end = ended(child);
      await untilMet(child, () => workersOf(child).length === 2);
      for (const pid of workersOf(child)) process.kill(pid, 'SIGKILL');
      const { stdout } = await end;
      expect(stdout).toBe((await recorte(['batch', 'dump.ndjson', '-q'], { cwd })).stdout);
    }),
  );

  it(
    'does not outlive its run',
    meets(async () => {
      const cwd = folder({ 'dump.ndjson': long });
      const child = start(['batch', 'dump.ndjson', '-j', '2', '-q', '-o', 'out.ndjson'], { cwd });
      const end = ended(child);
      await untilMet(child, () => workersOf(child).length === 2);
      const pids = workersOf(child);
      child.kill('SIGKILL');
      await end;
      await until(() => pids.every((pid) => !existsSync(`/proc/${pid}`)));
    }),
  );

  it('does not outlive its run in an endless loop either', async () => {
    const cwd = folder({ 'dump.ndjson': dump(1), 'stuck.mjs': stuck });
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(cwd, 'stuck.mjs'))}`, STUCK: join(cwd, 'stuck') };
    const child = start(['batch', 'dump.ndjson', '-j', '1', '-q'], { cwd, env });
    const end = ended(child);
    await until(() => size(env.STUCK) > 0);
    const pid = Number(readFileSync(env.STUCK, 'utf8'));
    onTestFinished(() => void spawnSync('kill', ['-9', String(pid)]));
    child.kill('SIGKILL');
    await end;
    await until(() => !existsSync(`/proc/${pid}`));
  });
});
