import { expect, test } from 'vitest';
import { placeName } from '../../../bench/worst/place-name.ts';
import { read } from '../../../src/index.ts';

const placeOf = (html: string): string | undefined =>
  read(html, { type: 'html' }).blocks.map((block) => placeName(block))[0];

test('a block is placed by its element and the next one around it that has class words', () => {
  expect(placeOf('<div class="article"><p class="caption">Uno</p></div>')).toBe('div.article>p.caption');
  expect(placeOf('<div class="article"><section><p>Uno</p></section></div>')).toBe('div.article p');
  expect(placeOf('<p>Uno</p>')).toBe('p');
});

test('in plain text there is only its look', () => {
  expect(read('Un renglón', { type: 'text' }).blocks.map(placeName)).toEqual(['line']);
});
