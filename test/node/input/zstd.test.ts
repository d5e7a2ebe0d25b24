import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { copies, raw, run, zstdFrame } from '../../../bench/trust/zstd.mjs';
import { unpack } from '../../../src/node/input/unpack.ts';
import { unzstd } from '../../../src/node/input/zstd.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  // Sources may give nothing, too.
  for (let at = 0; at < bytes.length; at += size) yield* [bytes.subarray(at, at + size), new Uint8Array()];
}

async function unpacked(bytes: Uint8Array, size = 65_536): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of unpack(inChunks(bytes, size), 'a.zst')) parts.push(part);
  return Buffer.concat(parts);
}

const page = (sentences: number): Buffer =>
  Buffer.from(Array.from({ length: sentences }, (_, n) => `Nota ${(n * 7919) % 10_007}: el puente reabre.\n`).join(''));

// What the zstd program makes of 60 times the letter a, with its checksum.
const letters = Buffer.from('KLUv/QRYRQAAEGFhAQA/ARawyV/B', 'base64');

describe('gives what was packed', () => {
  const blocks = [raw('El puente '), run('a', 131_072), raw(''), raw('reabre'), run('z', 0), raw('.')];
  const text = `El puente ${'a'.repeat(131_072)}reabre.`;

  it.each([1, 1000, 65_536])('by hand, in chunks of %i', async (size) => {
    expect((await unpacked(zstdFrame(27, blocks), size)).toString()).toBe(text);
  });

  it('in one piece, with a frame that is to be skipped', () => {
    const skippable = Buffer.from('502a4d1803000000616263', 'hex');
    const frames = Buffer.concat([zstdFrame(20, blocks), skippable, zstdFrame(10, [raw('z')])]);
    expect(unzstd(frames, 1e6).toString()).toBe(`${text}z`);
    expect(unzstd(new Uint8Array(), 1e6)).toHaveLength(0);
  });
});

const installed = spawnSync('zstd', ['-V']).status === 0;

describe.runIf(installed)('gives what the zstd program packed', () => {
  const packed = (bytes: Uint8Array, ...flags: string[]): Buffer =>
    spawnSync('zstd', ['-q', '-c', ...flags], { input: bytes, maxBuffer: 2 ** 26 }).stdout;
  const pages = page(60_000);

  it.each([
    ['fast', ['-1']],
    ['usual, no checksum', ['-3', '--no-check']],
    ['slow', ['-12']],
    ['a window of 128 MiB', ['--long=27']],
    ['its size told before', [`--stream-size=${pages.length}`]],
    ['all in one segment', ['--ultra', '-20', `--stream-size=${pages.length}`]],
    ['small blocks', ['-B1000', '--target-compressed-block-size=1500']],
  ])('%s', async (_, flags) => {
    const bytes = packed(pages, ...flags);
    expect(bytes.length).toBeGreaterThan(1000);
    expect((await unpacked(bytes)).equals(pages)).toBe(true);
    expect((await unpacked(bytes, 777)).equals(pages)).toBe(true);
    expect(Buffer.from(unzstd(bytes, pages.length)).equals(pages)).toBe(true);
  });

  it('many frames', async () => {
    const frames = Array.from({ length: 300 }, (_, n) => page(n % 40));
    const bytes = Buffer.concat(frames.map((one) => packed(one)));
    expect((await unpacked(bytes, 1000)).equals(Buffer.concat(frames))).toBe(true);
  });
});

describe('refuses', () => {
  it('a window of more than 128 MiB, and says what to do', async () => {
    expect((await unpacked(zstdFrame(27, [raw('a')]))).toString()).toBe('a');
    await expect(unpacked(zstdFrame(28, [raw('a')]))).rejects.toMatchObject({
      code: 'unreadable',
      message: 'a.zst: packed by zstd with a window of more than 128 MiB. Unpack it by `zstd -d --long=31` first',
    });
  });

  it('a dictionary, and says what to do', async () => {
    const frame = zstdFrame(20, [raw('a')]);
    const named = Buffer.concat([
      frame.subarray(0, 4),
      Buffer.from([1]),
      frame.subarray(5, 6),
      Buffer.from([9]),
      frame.subarray(6),
    ]);
    await expect(unpacked(named)).rejects.toMatchObject({
      message: expect.stringContaining('`zstd -d -D DICTIONARY`'),
    });
  });

  it('more bytes than it may come to', () => {
    const frame = zstdFrame(20, [run('a', 1000)]);
    expect(unzstd(frame, 1000)).toHaveLength(1000);
    expect(() => unzstd(frame, 999)).toThrow(RangeError);
  });

  const early = 'its packed data end too early';
  it.each<[string, Uint8Array, string?]>([
    ['copies beyond a block', zstdFrame(21, [raw('a'), copies(33_000)])],
    ['a block that is too long', zstdFrame(21, [{ type: 1, size: 131_073, content: Buffer.from('a') }])],
    ['a block of no type', zstdFrame(21, [{ type: 3 as 2, size: 1, content: Buffer.from('a') }])],
    ['something else behind a frame', Buffer.concat([zstdFrame(21, [raw('a')]), Buffer.from('hola')])],
    ['a checksum that is wrong', Buffer.concat([letters.subarray(0, -4), Buffer.alloc(4)])],
    ['a frame that is cut off', zstdFrame(21, [raw('a'), raw('hola')]).subarray(0, -1), early],
    ['a frame without its last block', zstdFrame(21, [raw('a'), raw('')]).subarray(0, -3), early],
    ['a header that is cut off', Buffer.concat([zstdFrame(21, [raw('a')]), Buffer.from([0x28, 0xb5])]), early],
  ])('%s', async (_, bytes, message = 'damaged zstd data') => {
    await expect(unpacked(bytes)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(message),
    });
    await expect(unpacked(bytes, 1)).rejects.toMatchObject({ code: 'unreadable' });
    expect(() => unzstd(bytes, 1e9)).toThrow();
  });
});

it('unpacks several at a time, and what comes after a damage', async () => {
  const one = unpack(inChunks(zstdFrame(20, [raw('uno'), raw(' y dos')]), 14), 'a');
  const first = (await one.next()).value;
  await expect(unpacked(zstdFrame(20, [copies(33_000)]))).rejects.toThrow();
  expect((await unpacked(zstdFrame(20, [raw('tres')]))).toString()).toBe('tres');
  const rest: Uint8Array[] = [first ?? new Uint8Array()];
  for await (const part of one) rest.push(part);
  expect(Buffer.concat(rest).toString()).toBe('uno y dos');
});
