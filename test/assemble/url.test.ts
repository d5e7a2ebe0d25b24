import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import { cut } from './cut.ts';

const story = '<h1>El puente reabre</h1><p>El puente reabre tras dos años de obras.</p>';
const url = 'https://diario.example/ciudad/el-puente';
const page = (head: string, address = url): Article =>
  cut(`<head>${head}</head>${story}`, ['headline', 'body'], { type: 'html', url: address });

describe('the address', () => {
  test.each([
    ['?utm_source=rss&utm_medium=feed', ''],
    ['?id=7&fbclid=abc', '?id=7'],
    ['?srsltid=abc&page=2#comentarios', '?page=2'],
    ['?mc_cid=1&gclid=2&mtm_campaign=3&_hsenc=4&msclkid=5', ''],
  ])('says nothing of where a reader came from: %s', (given, kept) => {
    expect(page('', `${url}${given}`).url).toBe(`${url}${kept}`);
  });
  it('is the canonical one, unless that is the front page', () => {
    expect(page('<link rel="canonical" href="/nota/7">').url).toBe('https://diario.example/nota/7');
    expect(page('<link rel="canonical" href="https://diario.example/">').url).toBe(url);
    expect(page('<link rel="canonical" href="https://diario.example/?p=7">').url).toBe('https://diario.example/?p=7');
  });
});

test('an address keeps the parameters that say which page a script shows', () => {
  const script = 'https://diario.example/nota.php?id=7&utm_source=rss';
  expect(page('<link rel="canonical" href="/nota.php">', script).url).toBe('https://diario.example/nota.php?id=7');
  expect(page('<link rel="canonical" href="/nota.php?id=8">', script).url).toBe('https://diario.example/nota.php?id=8');
});
