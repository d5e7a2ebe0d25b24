import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../../cli/recorte.ts';
import { contents } from '../../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

const tooMuch = 64 * 1024 * 1024 + 1;

describe('a text of many documents', () => {
  const text = 'Uno\nprimero\n=====\nDos\n\n=====\n=====\nTres\n';

  it('is parted by lines', async () => {
    expect(await contents([file('a.txt', text)], { split: '^=+$' })).toEqual([
      'a.txt 1: Uno\nprimero\n',
      'a.txt 3: \nDos\n\n',
      'a.txt 7: \nTres\n',
    ]);
  });

  it('keeps what stands in groups', async () => {
    const found = await contents([file('a.txt', 'URL: a\nUno\nURL: b\nDos')], { split: '^(URL: .*)' });
    expect(found).toEqual(['a.txt 1: URL: a\nUno\n', 'a.txt 3: URL: b\nDos']);
  });

  it('is matched in linear time', async () => {
    const hostile = `${'a'.repeat(30_000)}!\nx`;
    expect(await contents([file('a.txt', hostile)], { split: '^(a+)+$' })).toEqual([`a.txt 1: ${hostile}`]);
  });

  it('refuses one document that is too large', async () => {
    const long = `a\n=\n${`${'b'.repeat(1000)}\n`.repeat(tooMuch / 1000 + 1)}=\nc`;
    expect((await contents([file('a.txt', long)], { split: '^=$' })).map((entry) => entry.slice(0, 15).trim())).toEqual(
      [
        'a.txt 1: a',
        'too-large a.txt',
        'a.txt 4:'
          .replace('4', String(Math.ceil(tooMuch / 1000 + 1) + 3))
          .slice(0, 15)
          .trim(),
      ].map((entry, i) => (i === 2 ? expect.stringMatching(/^a\.txt \d+:/) : entry)),
    );
  });

  it('leaves HTML whole', async () => {
    const page = '<!doctype html><p>a</p>\n=====\n<p>b</p>';
    expect(await contents([file('a', page)], { split: '^=+$' })).toEqual([`a: ${page}`]);
  });

  it('needs a pattern', async () => {
    expect(await contents([file('a.txt', text)], { split: '(' })).toEqual([expect.stringMatching(/^bad-option/)]);
  });
});
