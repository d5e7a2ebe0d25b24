import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusFolder } from '../../corpora.ts';
import { read, textsOf, wrap } from './read.ts';

const folder = corpusFolder('roles') ?? '';
const pages = (): string[][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));

describe.skipIf(!folder)('flattened pages of the press', () => {
  test('with a line for each block, no two lines are joined', () => {
    for (const lines of pages()) {
      const source = lines.join('\n');
      const blocks = read(source);
      expect(blocks.filter(({ form }) => form === 'paragraph')).toEqual([]);
      const at = blocks.map(({ start, end }) => source.slice(start, end)).filter((covered) => covered.includes('\n'));
      expect(at).toEqual([]);
    }
  });

  test('wrapped at 72 columns, nearly all lines come back', () => {
    let lines = 0;
    let back = 0;
    for (const page of pages().filter((_, i) => i % 4 === 0)) {
      const wanted = page.map((line) => textsOf(line)[0] ?? '');
      const texts = new Set(textsOf(page.map((line) => wrap(line, 72)).join('\n\n')));
      lines += wanted.length;
      back += wanted.filter((line) => line === '' || texts.has(line)).length;
    }
    expect(back / lines).toBeGreaterThan(0.98);
  });
});
