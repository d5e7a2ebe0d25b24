import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lines } from '../../../src/dump/records/lines.ts';

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function split(text: string, size: number, limit = 1000): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const { number, bytes } of lines(inChunks(text, size), limit)) {
    expect(number).toBe(found.length + 1);
    found.push(bytes === null ? null : Buffer.from(bytes).toString());
  }
  return found;
}

it.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['a\nb', ['a', 'b']],
  ['\n', ['']],
  ['a\n\n', ['a', '']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['a\rb\n', ['a\rb']],
])('splits %j', async (text, expected) => {
  expect(await split(text, 1)).toEqual(expected);
  expect(await split(text, 100)).toEqual(expected);
});

it('splits the same wherever the chunks end', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.string({ unit: fc.constantFrom('a', 'ñ', '😀', '{', ' ') })),
    fc.integer({ min: 1, max: 9 }),
    async (texts, size) => {
      expect(await split(texts.map((text) => `${text}\n`).join(''), size)).toEqual(texts);
    },
  );
  await fc.assert(property, { numRuns: 60 });
});

it('gives a line as soon as it is whole', async () => {
  let sent = 0;
  async function* source(): AsyncGenerator<Uint8Array> {
    for (const text of ['a\n', 'b', '\n']) {
      sent++;
      yield Buffer.from(text);
    }
  }
  const seen: number[] = [];
  for await (const _ of lines(source(), 10)) seen.push(sent);
  expect(seen).toEqual([1, 3]);
});

it('drops what is too long and goes on', async () => {
  expect(await split(`${'x'.repeat(11)}\n${'y'.repeat(10)}\n${'z'.repeat(50)}`, 3, 10)).toEqual([
    null,
    'yyyyyyyyyy',
    null,
  ]);
});
