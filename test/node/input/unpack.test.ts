import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../../src/node/input/unpack.ts';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function text(source: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts).toString();
}

const unpacked = (bytes: Uint8Array, size = 7): Promise<string> => text(unpack(inChunks(bytes, size), 'page'));

// What the zstd program makes of "La nota\n", and of 60 times the letter a.
const nota = Buffer.from('KLUv/QRYQQAATGEgbm90YQoYB+0j', 'base64');
const letters = Buffer.from('KLUv/QRYRQAAEGFhAQA/ARawyV/B', 'base64');
const skippable = Buffer.concat([Buffer.from([0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 1, 2]), nota]);

describe.each([1, 7, 1000])('in chunks of %i', (size) => {
  it.each([
    ['nothing', Buffer.alloc(0), ''],
    ['plain text', Buffer.from('Año (nuevo)'), 'Año (nuevo)'],
    ['a beginning like that of zstd', Buffer.from('(µ/'), '(µ/'],
    ['gzip', gzipSync('La nota'), 'La nota'],
    ['gzip of several members', Buffer.concat([gzipSync('La '), gzipSync('nota')]), 'La nota'],
    ['zstd', nota, 'La nota\n'],
    ['zstd of several frames', Buffer.concat([nota, letters, nota]), `La nota\n${'a'.repeat(60)}La nota\n`],
    ['zstd after a skippable frame', skippable, 'La nota\n'],
  ])('%s', async (_, bytes, expected) => {
    expect(await unpacked(bytes, size)).toBe(expected);
  });
});

it('tells damaged gzip', async () => {
  const packed = gzipSync('La nota que falta');
  packed[12] = (packed[12] ?? 0) ^ 0xff;
  await expect(unpacked(packed)).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('damaged gzip data'),
  });
});

it.each([
  ['gzip', gzipSync('La nota que falta').subarray(0, 20)],
  ['zstd', letters.subarray(0, 12)],
])('tells %s that is cut off', async (_, bytes) => {
  await expect(unpacked(bytes)).rejects.toMatchObject({
    code: 'unreadable',
    input: 'page',
    message: expect.stringContaining('its packed data end too early'),
  });
});

it('waits for no more than it takes to tell', async () => {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('\n');
    throw new Error('asked for more');
  }
  const { value } = await unpack(source(), '-').next();
  expect(Buffer.from(value ?? []).toString()).toBe('\n');
});

it('passes on what goes wrong while reading', async () => {
  async function* source(): AsyncGenerator<Uint8Array> {
    yield gzipSync('La nota').subarray(0, 10);
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
  }
  await expect(text(unpack(source(), 'page'))).rejects.toMatchObject({ code: expect.stringMatching(/EIO|unreadable/) });
});
