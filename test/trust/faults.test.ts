import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Identity, Progress } from '../../src/dump/resume/checkpoint.ts';
import { readCheckpoint } from '../../src/dump/resume/checkpoint.ts';
import { dump } from '../cli/batch/dump.ts';
import { ended, folder, json, page, recorte, shell, start } from '../cli/recorte.ts';
import { zip } from '../dump/sources/zip.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 300_000 });

const size = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe('a checkpoint', () => {
  it('that is changed in any byte, or cut anywhere, is refused or means the same', async () => {
    const cwd = folder({ 'dump.ndjson': dump(12, { badEvery: 4 }) });
    await recorte(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson', '--max-errors', '1'], { cwd });
    const file = join(cwd, 'out.ndjson.checkpoint');
    const whole = readFileSync(file);
    const { identity, progress } = JSON.parse(whole.toString()) as { identity: Identity; progress: Progress };
    expect(await readCheckpoint(file, identity)).toEqual(progress);
    const refused = { code: 'resume-mismatch', message: expect.stringContaining('out.ndjson.checkpoint') };
    for (let at = 0; at < whole.length; at++) {
      for (const bit of [1, 4, 32]) {
        const changed = Buffer.from(whole);
        changed[at] = (whole[at] as number) ^ bit;
        writeFileSync(file, changed);
        const found = await readCheckpoint(file, identity).catch((error) => error);
        if (!('front' in found)) expect(found).toMatchObject(refused);
        else expect(found).toEqual(progress);
      }
      writeFileSync(file, whole.subarray(0, at));
      await expect(readCheckpoint(file, identity)).rejects.toMatchObject(refused);
    }
  });

  it('that is damaged is told with what to do, and nothing is written', async () => {
    const cwd = folder({ 'dump.ndjson': dump(12, { badEvery: 4 }) });
    const args = ['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson'];
    await recorte([...args, '--max-errors', '1'], { cwd });
    const [checkpoint, part] = [read(cwd, 'out.ndjson.checkpoint'), read(cwd, 'out.ndjson.part')];
    writeFileSync(
      join(cwd, 'out.ndjson.checkpoint'),
      checkpoint.replace(/"bytes":\d/, (found) => (found.endsWith('1') ? '"bytes":2' : '"bytes":1')),
    );
    const { code, stderr } = await recorte([...args, '--resume'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'recorte: out.ndjson.checkpoint: is damaged. Remove it to start anew.\n',
    });
    expect(read(cwd, 'out.ndjson.part')).toBe(part);
    writeFileSync(join(cwd, 'out.ndjson.checkpoint'), checkpoint);
    await recorte([...args, '--resume'], { cwd });
    expect(json(read(cwd, 'out.ndjson'))).toHaveLength(9);
  });
});

it('killed twenty times, each time when it has come further, a run comes to the same bytes', async () => {
  const cwd = folder({ 'dump.ndjson': dump(900, { badEvery: 9, paragraphs: 40 }) });
  mkdirSync(join(cwd, 'whole'));
  const args = ['batch', 'dump.ndjson', '-q', '-j', '2', '-o'];
  await recorte([...args, 'whole/out.ndjson'], { cwd });
  const whole = size(join(cwd, 'whole/out.ndjson'));
  for (let kills = 0; kills < 20; kills++) {
    const child = start([...args, 'out.ndjson', '--resume'], { cwd });
    let over = false;
    const end = ended(child).then(() => {
      over = true;
    });
    while (!over && size(join(cwd, 'out.ndjson.part')) <= (whole * kills) / 25) await setTimeout(2);
    expect([kills, over]).toEqual([kills, false]);
    child.kill('SIGKILL');
    await end;
  }
  expect(await recorte([...args, 'out.ndjson', '--resume'], { cwd })).toMatchObject({ code: 1, stderr: '' });
  for (const name of ['out.ndjson', 'out.ndjson.errors.ndjson'])
    expect(read(cwd, name) === read(join(cwd, 'whole'), name)).toBe(true);
});

/** Loaded into each process of a run: a worker that is given a certain document fills the memory that it may have. */
const glutton = `import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
const { createHash } = crypto;
if (process.send) crypto.createHash = (name) => {
  const hash = createHash(name);
  const update = hash.update.bind(hash);
  hash.update = (data) => {
    if (Buffer.from(data).includes('glotón')) for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
    return update(data);
  };
  return hash;
};
syncBuiltinESMExports();`;

describe('a worker out of memory', () => {
  const texts = [page, `${page}\nUn glotón.\n`, `${page}\nOtra nota.\n`];
  const input = texts.map((text, at) => `${JSON.stringify({ id: `n${at}`, text })}\n`).join('');

  it.each([
    ['batch', ['batch', 'dump.ndjson', '-j', '2', '-q', '-o', 'out.ndjson']],
    ['pipe', ['pipe', '--jobs', '2', '-o', 'out.ndjson']],
  ])('%s: the document that it dies of is told, the others are answered', async (command, args) => {
    const cwd = folder({ 'dump.ndjson': input, 'glutton.mjs': glutton });
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(cwd, 'glutton.mjs'))}` };
    const { code, stderr } = await recorte(args, { cwd, env, input });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.not.stringContaining('internal') });
    const rows = json(read(cwd, 'out.ndjson')) as { id: string; error?: object }[];
    const errors = command === 'batch' ? json(read(cwd, 'out.ndjson.errors.ndjson')) : rows.filter((row) => row.error);
    expect(rows.filter(({ error }) => !error).map(({ id }) => id)).toEqual(['n0', 'n2']);
    expect(errors).toEqual([expect.objectContaining({ error: expect.objectContaining({ code: 'worker-died' }) })]);
  });
});

/** What a shell limits the size of files to, in blocks of 512 bytes. */
it.skipIf(process.platform === 'win32').each([
  ['out.ndjson', 'ulimit -f 200; trap "" XFSZ'],
  ['out/', 'ulimit -f 2; trap "" XFSZ'],
])('a file that may not grow (%s): what was done is kept, and goes on when it may', async (output, limit) => {
  const cwd = folder({ 'dump.ndjson': dump(200, { paragraphs: 20 }) });
  const line = `"$@" batch dump.ndjson -q -o ${output}`;
  const full = await shell(`${limit}; ${line}`, { cwd });
  expect(full).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(/cannot be written: file too large/),
  });
  expect(full.stderr).not.toContain('internal');
  const again = await shell(`${line} --resume`, { cwd });
  expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout } = await recorte(['batch', 'dump.ndjson', '-q'], { cwd });
  if (output === 'out.ndjson') expect(read(cwd, output) === stdout).toBe(true);
});

it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be written, a member that may not be read',
  async () => {
    const cwd = folder({ 'a.txt': page });
    const { code, stderr } = await shell(
      'mkdir in out; cp a.txt in/b.txt; cp a.txt in/c.txt; chmod 0 in/b.txt; chmod 500 out; "$@" batch in -q; "$@" batch in -o out/x.ndjson',
      { cwd },
    );
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('permission denied') });
  },
);

const stories = Array.from({ length: 40 }, (_, at) => `${page}Muelle número ${at}.\n`);
const record = (text: string): string =>
  `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}\r\n\r\n`;

it.each<[string, Buffer]>([
  ['dump.ndjson.gz', gzipSync(stories.map((text) => JSON.stringify({ text })).join('\n'))],
  ['dump.warc', Buffer.from(stories.map(record).join(''))],
  ['dump.warc.gz', Buffer.concat(stories.map((text) => gzipSync(record(text))))],
  ['dump.zip', zip(stories.map((text, at) => [`${at}.txt`, text]))],
])('%s that is cut off is told, what comes before it is kept, and so is the next input', async (name, whole) => {
  for (const share of [0.1, 0.5, 0.9, 0.999]) {
    const cwd = folder({ [name]: whole.subarray(0, Math.floor(whole.length * share)), 'next.txt': page });
    await recorte(['batch', name, 'next.txt', '-q', '-o', 'out.ndjson'], { cwd });
    const rows = json(read(cwd, 'out.ndjson')) as { source: { name: string } }[];
    const errors = json(read(cwd, 'out.ndjson.errors.ndjson')) as { error: { code: string }; source: object }[];
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ source: { name }, error: { code: expect.not.stringContaining('internal') } });
    expect(rows.at(-1)?.source.name).toBe('next.txt');
    expect(rows.length - 1).toBeLessThan(40);
    if (name.includes('warc') && share > 0.4) expect(rows.length).toBeGreaterThan(10);
  }
});
