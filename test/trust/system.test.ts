import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { packTar } from 'modern-tar';
import { describe, expect, it, vi } from 'vitest';
import { dump } from '../cli/batch/dump.ts';
import { type Ended, ended, folder, json, otherPage, page, recorte, shell, start } from '../cli/recorte.ts';
import { zip } from '../dump/sources/zip.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

interface Fault {
  call: 'open' | 'read' | 'write' | 'sync' | 'rename' | 'close' | 'clock';
  code?: string;
  path?: string;
  after?: number;
}

const preload = new URL('faulty-system.mjs', import.meta.url).href;
const withFault = (fault: Fault): Record<string, string> => ({
  NODE_OPTIONS: `--import ${preload}`,
  RECORTE_FAULT: JSON.stringify(fault),
});

const faulty = (args: readonly string[], cwd: string, fault: Fault): Promise<Ended> =>
  recorte(args, { cwd, env: withFault(fault) });

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

/** Two inputs, of which the first is the one that fails. */
const twoPages = { 'mala.txt': page, 'otra.txt': otherPage };

describe.each<[string, Fault]>([
  ['i/o error', { call: 'read', code: 'EIO', path: 'mala' }],
  ['too many open files', { call: 'open', code: 'EMFILE', path: 'mala' }],
  ['permission denied', { call: 'open', code: 'EACCES', path: 'mala' }],
])('an input that cannot be read, %s, is told, and the next is read:', (reason, fault) => {
  it.each<[string, string[]]>([
    ['extract', ['--fields', 'headline', 'mala.txt', 'otra.txt']],
    ['explain', ['explain', 'mala.txt', 'otra.txt']],
    ['batch', ['batch', 'mala.txt', 'otra.txt']],
    ['batch of a folder', ['batch', '.']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await faulty(args, folder(twoPages), fault);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(new RegExp(`mala\\.txt.*${reason}`)) });
    expect(stderr).not.toContain('internal');
    expect(stdout).toContain('La biblioteca de Montearroyo');
  });

  it('check', async () => {
    const cwd = folder();
    for (const [name, text] of Object.entries(twoPages)) {
      const place = join(cwd, 'fixtures', name.replace('.txt', ''));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, 'input.txt'), text);
      writeFileSync(join(place, 'expected.json'), '{"language":{"code":"es"}}');
    }
    const { code, stdout } = await faulty(['check'], cwd, fault);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining(reason) });
    expect(stdout).toContain('1 broken');
  });
});

it('standard input that cannot be read any more is told, and what came before is answered', async () => {
  const cwd = folder({ 'lines.ndjson': dump(400, { paragraphs: 20 }) });
  const fault: Fault = { call: 'read', code: 'EIO', path: 'standard input', after: 3 };
  const { code, stdout, stderr } = await shell('"$@" pipe < lines.ndjson', { cwd, env: withFault(fault) });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('i/o error') });
  expect(json(stdout).length).toBeGreaterThan(10);
});

/** Pages enough for several reads, of which none is like another. */
const texts = Array.from(
  { length: 60 },
  (_, n) => `<h1>Nota ${n}</h1><p>${otherPage.slice(0, 200)}</p><!--${randomBytes(12_000).toString('base64')}-->`,
);
const lines = texts.map((html) => JSON.stringify({ html })).join('\n');
const record = (text: string): string =>
  `WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}\r\n\r\n`;
const files = texts.map((text, n) => [`${n}.html`, text] as const);
const tar = (): Promise<Uint8Array> =>
  packTar(files.map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })));
const archives: Record<string, () => string | Uint8Array | Promise<Uint8Array>> = {
  'mala.warc': () => texts.map(record).join(''),
  'mala.warc.gz': () => Buffer.concat(texts.map((text) => gzipSync(record(text)))),
  'mala-whole.warc.gz': () => gzipSync(texts.map(record).join('')),
  'mala.zip': () => zip(files),
  'mala.zip.gz': () => gzipSync(zip(files)),
  'mala.tar': tar,
  'mala.tar.gz': async () => gzipSync(await tar()),
  'mala.parquet': () =>
    new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: 'html', data: texts, type: 'STRING' }], rowGroupSize: 20 }),
    ),
  'mala.ndjson': () => lines,
  'mala.ndjson.gz': () => gzipSync(lines),
  'mala.json': () => `[${lines.replaceAll('\n', ',\n')}]`,
  'mala.csv': () => `html\n${texts.map((text) => `"${text}"`).join('\n')}\n`,
  'mala.html.gz': () => gzipSync(texts.join('')),
};

it.each(Object.keys(archives))('%s: an i/o error in its middle is told as one, not as damage', async (name) => {
  const cwd = folder({ [name]: (await archives[name]?.()) ?? '', 'otra.txt': otherPage });
  let hits = 0;
  for (const after of [0, 1, 2, 8]) {
    const args = ['batch', '--fields', 'headline,source', name, 'otra.txt'];
    const { code, stdout, stderr } = await faulty(args, cwd, { call: 'read', code: 'EIO', path: 'mala', after });
    expect(stdout).toContain('otra.txt');
    if (code === 0) break;
    hits++;
    const errors = stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((line) => !line.includes('cannot be read: i/o error. Check the file and its disk'))).toEqual(
      [],
    );
    expect(stdout.split('\n').length).toBeGreaterThanOrEqual(after < 2 ? 1 : 2);
  }
  expect(hits).toBeGreaterThan(1);
});

/** An output, what is run for it, and what is left of it where it fails. */
const outputs: [output: string, args: string[]][] = [
  ['out.json', ['extract', 'mala.txt', '-o', 'out.json']],
  ['out.html', ['explain', 'mala.txt', '--html', 'out.html']],
  ['out.ndjson', ['pipe', '-o', 'out.ndjson']],
];
const kinds: Fault[] = [
  { call: 'write', code: 'EIO' },
  { call: 'write', code: 'ENOSPC' },
  { call: 'open', code: 'EMFILE' },
  { call: 'open', code: 'EACCES' },
  { call: 'rename', code: 'EIO' },
  { call: 'close', code: 'EIO' },
];

describe.each(kinds.map((fault) => [`${fault.call}: ${fault.code}`, fault] as const))(
  'an output that fails, %s, is told, and an old one stays:',
  (_, fault) => {
    it.each(outputs)('%s', async (output, args) => {
      const cwd = folder({ 'mala.txt': page, [output]: 'lo de antes' });
      const path = fault.call === 'rename' ? 'out' : '.tmp';
      const input = `${JSON.stringify({ text: page })}\n`;
      const { code, stderr } = await recorte(args, { cwd, input, env: withFault({ ...fault, path }) });
      expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('cannot be written: ') });
      expect(read(cwd, output)).toBe('lo de antes');
      expect(readdirSync(cwd).sort()).toEqual(['mala.txt', output].sort());
    });
  },
);

/** What undisturbed runs come to, by the name of the output. */
const wholes = new Map<string, string[]>();

describe.each<[string, Fault]>([
  ...kinds.map((fault): [string, Fault] => [`${fault.call}: ${fault.code}`, fault]),
  ['sync: EIO', { call: 'sync', code: 'EIO' }],
  ['read: EIO', { call: 'read', code: 'EIO' }],
])('an output of batch that fails, %s, is told, and the run goes on when it may:', (_, fault) => {
  it.each(['out.ndjson', 'out/', 'out.parquet'])('%s', async (output) => {
    const args = ['batch', 'dump.ndjson', '-q', '-o'];
    const files = (cwd: string, name: string): string[] => {
      const path = join(cwd, name);
      if (name.endsWith('.ndjson')) return [read(path)];
      return readdirSync(path, { recursive: true, encoding: 'latin1' })
        .sort()
        .map((file) => (/\.\w+$/.test(file) ? file + readFileSync(join(path, file), 'latin1') : file));
    };
    const input = { 'dump.ndjson': dump(25, { paragraphs: 9 }) };
    if (!wholes.has(output)) {
      const cwd = folder(input);
      await recorte([...args, output], { cwd });
      wholes.set(output, files(cwd, output));
    }
    let hits = 0;
    for (let after = 0; after <= 5; after++) {
      const cwd = folder(input);
      // Some outputs have fewer such calls, and nothing of a checkpoint is read before there is one.
      if (fault.call === 'read')
        await faulty([...args, output], cwd, { call: 'close', code: 'EIO', path: 'out', after: 1 });
      const again = fault.call === 'read' ? ['--resume'] : [];
      const { code, stderr } = await faulty([...args, output, ...again], cwd, { ...fault, path: 'out', after });
      if (code === 0) break;
      hits++;
      expect({ after, code, stderr }).toEqual({
        after,
        code: 3,
        stderr: expect.stringMatching(/cannot be (?:written|read): /),
      });
      expect(await recorte([...args, output, '--resume'], { cwd })).toMatchObject({ code: 0, stderr: '' });
      expect(files(cwd, output)).toEqual(wholes.get(output));
    }
    expect(hits).toBeGreaterThan(0);
  });
});

it('clocks that jump change nothing: not a result, nor a time limit, nor a lock, nor what is resumed', async () => {
  const cwd = folder({ 'dump.ndjson': dump(60, { badEvery: 7, paragraphs: 20 }) });
  const args = ['batch', 'dump.ndjson', '--progress-every', '0.05', '--timeout', '20'];
  const usual = await recorte([...args, '-q'], { cwd });
  const stopped = await faulty([...args, '-o', 'out.ndjson', '--max-errors', '3'], cwd, { call: 'clock' });
  expect(stopped).toMatchObject({
    code: 3,
    stderr: expect.not.stringMatching(/-\d+ (?:s|min|h)|NaN|Infinity|timeout/),
  });
  const resumed = await faulty([...args, '-o', 'out.ndjson', '--resume'], cwd, { call: 'clock' });
  expect(resumed).toMatchObject({
    code: 1,
    stderr: expect.not.stringMatching(/-\d+ (?:s|min|h)|NaN|Infinity|timeout/),
  });
  expect(read(cwd, 'out.ndjson')).toBe(usual.stdout);
});

describe.skipIf(process.platform === 'win32')('an input that changes while it is read', () => {
  it.each<[string, (whole: string) => string]>([
    ['is cut', (whole) => whole.slice(0, 100)],
    ['grows', (whole) => whole + dump(3)],
    ['is another', (whole) => whole.replaceAll('muelle', 'puente')],
  ])('%s: each line ends in an answer or an error', async (_, change) => {
    const whole = dump(3000, { paragraphs: 10 });
    const cwd = folder({ 'dump.ndjson': whole });
    const child = start(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson'], { cwd });
    const end = ended(child);
    await setTimeout(400);
    writeFileSync(join(cwd, 'dump.ndjson'), change(whole));
    const { code, stderr } = await end;
    expect({ code, stderr }).toEqual({
      code: expect.toBeOneOf([0, 1]),
      stderr: expect.not.stringContaining('internal'),
    });
    const ids = (json(read(cwd, 'out.ndjson')) as { id: string }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBeGreaterThanOrEqual(ids.length - 3);
  });
});

it.skipIf(process.platform === 'win32')('a run that is halted and goes on later comes to the same bytes', async () => {
  const cwd = folder({ 'dump.ndjson': dump(300, { paragraphs: 20 }) });
  const { stdout } = await recorte(['batch', 'dump.ndjson', '-q'], { cwd });
  const child = start(['batch', 'dump.ndjson', '-q', '-j', '2', '-o', 'out.ndjson', '--timeout', '20'], { cwd });
  const end = ended(child);
  for (let halts = 0; halts < 5; halts++) {
    await setTimeout(150);
    child.kill('SIGSTOP');
    await setTimeout(150);
    child.kill('SIGCONT');
  }
  expect(await end).toMatchObject({ code: 0, stderr: '' });
  expect(read(cwd, 'out.ndjson') === stdout).toBe(true);
});
