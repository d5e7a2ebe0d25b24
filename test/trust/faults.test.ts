import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Identity, Progress } from '../../src/dump/resume/checkpoint.ts';
import { readCheckpoint } from '../../src/dump/resume/checkpoint.ts';
import { dump } from '../cli/batch/dump.ts';
import { ended, folder, json, page, recorte, shell, start } from '../cli/recorte.ts';
import { zip } from '../dump/sources/zip.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 300_000 });

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
      stderr:
        'recorte: out.ndjson.checkpoint: is damaged. Repeat the command as it was, or remove the checkpoint to start anew.\n',
    });
    expect(read(cwd, 'out.ndjson.part')).toBe(part);
    writeFileSync(join(cwd, 'out.ndjson.checkpoint'), checkpoint);
    await recorte([...args, '--resume'], { cwd });
    expect(json(read(cwd, 'out.ndjson'))).toHaveLength(9);
  });
});

it('killed twenty times at any moment, a run comes to the same bytes', async () => {
  const cwd = folder({ 'dump.ndjson': dump(1500, { badEvery: 9, paragraphs: 40 }) });
  mkdirSync(join(cwd, 'whole'));
  const args = ['batch', 'dump.ndjson', '-q', '-j', '2', '-o'];
  await recorte([...args, 'whole/out.ndjson'], { cwd });
  for (let kills = 0; kills < 20; kills++) {
    const child = start([...args, 'out.ndjson', '--resume'], { cwd });
    const end = ended(child);
    await Promise.race([end, setTimeout(300 + kills * 70)]);
    child.kill(kills % 4 === 3 ? 'SIGTERM' : 'SIGKILL');
    await end;
    if (existsSync(join(cwd, 'out.ndjson'))) break;
  }
  if (!existsSync(join(cwd, 'out.ndjson'))) await recorte([...args, 'out.ndjson', '--resume'], { cwd });
  for (const name of ['out.ndjson', 'out.ndjson.errors.ndjson'])
    expect(read(cwd, name) === read(join(cwd, 'whole'), name)).toBe(true);
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
