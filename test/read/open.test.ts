import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digest } from '../../src/node/digest.ts';
import { nodePlatform } from '../../src/node/platform.ts';
import { open } from '../../src/read/open.ts';

const sha256 = (input: string | Uint8Array) => createHash('sha256').update(input).digest('hex');

test('the digest is the SHA-256 of the bytes, or of the UTF-8 of a string', () => {
  for (const text of ['', 'Qué pasó 😀', 'x'.repeat(100_000)]) {
    expect(digest(text)).toBe(sha256(text));
    expect(digest(new TextEncoder().encode(text))).toBe(sha256(text));
  }
});

test('an opened input is decoded and knows its type and digest', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<p>Qué pasó</p>')]);
  const opened = open(bytes, {}, nodePlatform);
  expect(opened).toMatchObject({ text: '<p>Qué pasó</p>', encoding: 'utf-8', type: 'html', notices: [] });
  expect(opened.digest).toBe(sha256(bytes));
  expect(open(bytes, { type: 'text' }, nodePlatform).type).toBe('text');
  expect(open('# Uno\n\n## Dos', {}, nodePlatform).type).toBe('markdown');
});
