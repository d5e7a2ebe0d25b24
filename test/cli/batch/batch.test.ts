import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folder, json, otherPage, page, recorte } from '../recorte.ts';
import { dump } from './dump.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const binary = new Uint8Array(200);
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

it('gives each document one line, in order, and lists what failed', async () => {
  const cwd = folder({ 'a.txt': page, 'b.bin': binary, 'c.txt': otherPage });
  const { code, stdout, stderr } = await recorte(['batch', 'a.txt', 'b.bin', 'gone.txt', 'c.txt', '-o', 'out.ndjson'], {
    cwd,
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(json(read(cwd, 'out.ndjson'))).toMatchObject([
    { schema: 'recorte/1', headline: expect.stringContaining('puerto'), source: { name: 'a.txt' } },
    { headline: expect.stringContaining('biblioteca'), source: { name: 'c.txt' } },
  ]);
  expect(json(read(cwd, 'out.ndjson.errors.ndjson'))).toMatchObject([
    { schema: 'recorte/1', id: null, source: { name: 'b.bin' }, error: { code: 'binary-input' }, retry: false },
    { source: { name: 'gone.txt' }, error: { code: 'not-found', message: expect.stringMatching(/^no such file/) } },
  ]);
  expect(stderr).toMatch(
    /^recorte: 4 documents in .*\n {2}ok {7}2 in out\.ndjson\n {2}failed {3}2 \(1 binary-input, 1 not-found\), listed in out\.ndjson\.errors\.ndjson \(--retry-errors reads it\)\n/,
  );
  expect(readdirSync(cwd).sort()).toEqual([
    'a.txt',
    'b.bin',
    'c.txt',
    'out.ndjson',
    'out.ndjson.checkpoint',
    'out.ndjson.errors.ndjson',
  ]);
});

it('says so, and leaves nothing behind, where no input is there', async () => {
  const cwd = folder({ 'out.ndjson': 'old\n' });
  const told = 'recorte: gone: no such file. Check the name.\n';
  expect(await recorte(['batch', 'gone', '-o', 'out.ndjson'], { cwd })).toEqual({ code: 1, stdout: '', stderr: told });
  expect(await recorte(['batch', 'gone', '*.html'], { cwd })).toEqual({
    code: 1,
    stdout: '',
    stderr: `${told}recorte: *.html: matches no file. Check the pattern.\n`,
  });
  expect(await recorte(['batch', 'gone', '-q', '-o', 'new/'], { cwd })).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(readdirSync(cwd)).toEqual(['out.ndjson']);
  expect(read(cwd, 'out.ndjson')).toBe('old\n');
});

it.each(['--errors', '--skipped', '--report'])(
  'says before it begins that what %s names cannot be written',
  async (flag) => {
    const cwd = folder({ 'a.txt': page, file: '' });
    for (const [place, reason] of [
      ['none/list', 'no such file or directory'],
      ['file/list', 'not a directory'],
    ]) {
      const { code, stderr } = await recorte(['batch', 'a.txt', '-o', 'out.ndjson', flag, `${place}`], { cwd });
      expect([code, stderr]).toEqual([3, expect.stringContaining(`recorte: ${place}: cannot be written: ${reason}`)]);
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'file']);
  },
);

it('gives the article that extract gives', async () => {
  const cwd = folder({ 'a.txt': page });
  const [one, other] = await Promise.all([recorte(['a.txt'], { cwd }), recorte(['batch', 'a.txt'], { cwd })]);
  expect(other.stdout).toBe(one.stdout);
});

it('prints failures on standard error where there is no file for them', async () => {
  const cwd = folder({ 'b.bin': binary });
  const { code, stdout, stderr } = await recorte(['batch', 'b.bin'], { cwd });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({ error: { code: 'binary-input' } });
  const quiet = await recorte(['batch', 'b.bin', '-q', '--allow-errors'], { cwd });
  expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
  const listed = await recorte(['batch', 'b.bin', '-q', '--errors', 'e.ndjson'], { cwd });
  expect(listed).toEqual({ code: 1, stdout: '', stderr: '' });
  expect(json(read(cwd, 'e.ndjson'))).toHaveLength(1);
});

it('gives the same bytes whatever the number of jobs; without order, the same lines', async () => {
  const cwd = folder({ 'dump.ndjson': dump(300, { badEvery: 7 }) });
  const with_ = async (...args: string[]): Promise<string> => {
    const { code, stdout } = await recorte(['batch', 'dump.ndjson', '-q', ...args], { cwd });
    expect(code).toBe(1);
    return stdout;
  };
  const [one, two, three, loose] = await Promise.all([
    with_('-j', '1'),
    with_('-j', '2'),
    with_('-j', '3'),
    with_('-j', '2', '--unordered'),
  ]);
  expect(json(one)).toHaveLength(300 - 42);
  expect(two).toBe(one);
  expect(three).toBe(one);
  expect(loose.split('\n').sort()).toEqual(one.split('\n').sort());
});

it('stops when more failed than may, and says how to go on', async () => {
  const cwd = folder({ 'dump.ndjson': dump(300, { badEvery: 3 }) });
  const { code, stderr } = await recorte(['batch', 'dump.ndjson', '--max-errors', '5', '-o', 'out.ndjson'], { cwd });
  expect(code).toBe(3);
  expect(stderr).toContain(
    'stopped: 6 documents of 18 failed. Look into the errors, then go on by the same command with --resume and more allowed by --max-errors.',
  );
  const share = await recorte(['batch', 'dump.ndjson', '--max-errors', '20%', '-q', '-o', 'out.ndjson', '--resume'], {
    cwd,
  });
  expect(share).toMatchObject({ code: 3, stderr: expect.stringContaining('33 documents of 100 failed') });
  expect((await recorte(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson', '--resume'], { cwd })).code).toBe(1);
  expect(json(read(cwd, 'out.ndjson'))).toHaveLength(200);
  expect(json(read(cwd, 'out.ndjson.errors.ndjson'))).toHaveLength(100);
  const whole = await recorte(['batch', 'dump.ndjson', '-q', '--max-errors', '50%'], { cwd });
  expect(whole.stdout).toBe(read(cwd, 'out.ndjson'));
});

it('does a list of failures again', async () => {
  const cwd = folder({ 'dump.ndjson': dump(5), 'a.txt': page });
  const first = await recorte(['batch', 'a.txt', 'dump.ndjson', '--timeout', '0.001', '-q', '-o', 'out.ndjson'], {
    cwd,
  });
  expect(first.code).toBe(1);
  const errors = json(read(cwd, 'out.ndjson.errors.ndjson'));
  expect(errors).toHaveLength(6);
  expect(errors[3]).toMatchObject({ id: 'n2', source: { line: 3 }, error: { code: 'timeout' }, retry: true });
  const again = await recorte(['batch', '--retry-errors', 'out.ndjson.errors.ndjson', '-o', 'more.ndjson'], { cwd });
  expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('6 in more.ndjson') });
  const whole = await recorte(['batch', 'a.txt', 'dump.ndjson'], { cwd });
  expect(read(cwd, 'more.ndjson')).toBe(whole.stdout);
});

describe('refuses, before anything is written,', () => {
  it.each<[string[], string]>([
    [['a.txt', '--resume'], '--resume needs a file or a folder to go on with'],
    [['-', '--resume', '-o', 'out'], '--resume needs inputs that can be read again'],
    [['a.txt', '-o', 'a.txt', '--format', 'ndjson'], 'a.txt: is one of the inputs'],
    [['a.txt', '-o', 'out.xyz'], '-o out.xyz: batch writes no .xyz. Name it .json, .ndjson, .jsonl or .csv, with'],
    [['a.txt', '-o', 'out.tsv.gz'], 'batch writes no .tsv'],
    [['a.txt', '-o', 'x', '--errors', 'x'], 'x: is two of the outputs'],
    [['.', '-o', 'out.ndjson'], 'out.ndjson: lies in .,'],
    [['a.txt', '-o', 'out.md'], 'go into a folder. Name one: -o out/'],
    [['a.txt', '--format', 'parquet'], 'needs a folder'],
    [['a.txt', '--format', 'jsn'], "--format: there is no 'jsn'. Did you mean json?"],
    [['a.txt', '--format', 'text'], '--format: batch does not write text. Name json, ndjson, md,'],
    [['a.txt', '-o', 'dir/', '--format', 'csv'], 'csv goes into one file'],
    [['a.txt', '--shard', '5'], '--shard needs a file or a folder'],
    [['a.txt', '--compression', 'zstd'], '--compression is for parquet, not ndjson'],
    [['a.txt', '-o', 'x.parquet', '--compression', 'gzip'], "--compression: 'gzip' is not snappy or zstd"],
    [['a.txt', '--jobs', '0'], "--jobs: '0' is not a whole number above 0"],
    [['a.txt', '--max-errors', '101%'], 'is not a number or a percentage'],
    [['a.txt', '--retry-errors', 'gone.ndjson'], 'gone.ndjson: no such file. Check the name given to --retry-errors.'],
    [['-o', 'x.ndjson', 'x.ndjson.errors.ndjson'], 'is one of the inputs. Errors are listed beside -o'],
    [['a.txt', '--retry-errors', 'a.txt'], 'a.txt:1: says of no document where it stands'],
  ])('%j', async (args, message) => {
    const cwd = folder({ 'a.txt': page });
    const { code, stdout, stderr } = await recorte(['batch', ...args], { cwd });
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining(message) });
    expect([1, 2]).toContain(code);
    expect(readdirSync(cwd)).toEqual(['a.txt']);
  });
});
