import { describe, expect, it } from 'vitest';
import { compare } from '../../src/check/compare.ts';
import { type Json, pathText } from '../../src/check/json.ts';

/** Differences as `path kind`. */
const found = (expected: Json, actual: unknown): string[] =>
  compare(expected, actual).map(({ path, kind }) => `${pathText(path)} ${kind}`);

describe('objects', () => {
  it('are compared by the keys that are expected', () => {
    expect(found({ a: 1 }, { a: 1, b: 2 })).toEqual([]);
    expect(found({ a: 1, c: { d: 'x' } }, { a: 2, c: { d: 'y', e: 1 } })).toEqual(['a value', 'c.d value']);
  });

  it('lack what is expected to be null', () => {
    expect(found({ level: null }, {})).toEqual([]);
    expect(found({ level: 2 }, {})).toEqual(['level value']);
  });
});

describe('lists', () => {
  it('are compared by length and order, their items partially', () => {
    expect(found([{ text: 'a' }], [{ text: 'a', rank: 1 }])).toEqual([]);
    expect(found(['a', 'b'], ['a'])).toEqual(['[1] missing']);
    expect(found(['a'], ['a', 'b'])).toEqual(['[1] extra']);
    expect(found([], ['a'])).toEqual(['[0] extra']);
    expect(found(['a', 'b'], ['b', 'a'])).not.toEqual([]);
    expect(found(['a'], null)).toEqual([' value']);
  });

  it('show one change, whatever came before', () => {
    const paragraphs = ['La ría creció de noche.', 'El puente aguantó.', 'Mañana habrá mercado en la plaza.'];
    expect(found(paragraphs, ['Publicidad', ...paragraphs])).toEqual(['[0] extra']);
    expect(found(paragraphs, paragraphs.slice(1))).toEqual(['[0] missing']);
    expect(found(paragraphs, [paragraphs[0], 'El puente no aguantó.', paragraphs[2]])).toEqual(['[1] value']);
  });

  it('pair what changed with what it changed from, not with its neighbour', () => {
    const expected = [{ text: 'La ría creció de noche' }, { text: 'El puente aguantó bien' }];
    const actual = [{ text: 'Foto: archivo' }, { text: 'La ría creció de día' }, { text: 'El puente aguantó bien' }];
    expect(found(expected, actual)).toEqual(['[0] extra', '[1].text value']);
  });

  it('of many items are compared too', () => {
    const many = Array.from({ length: 400 }, (_, index) => `párrafo ${index}`);
    expect(
      found(
        many,
        many.filter((_, index) => index !== 200),
      ),
    ).toEqual(['[200] missing']);
    const veryMany = Array.from({ length: 3000 }, (_, index) => `párrafo ${index}`);
    expect(found(veryMany, [...veryMany].reverse())).toHaveLength(3000);
  });
});

it('a day accepts any time of it, only where a time may stand', () => {
  expect(found({ date: { published: '2025-06-05' } }, { date: { published: '2025-06-05T10:17-03:00' } })).toEqual([]);
  expect(found({ date: { published: '2025-06-05' } }, { date: { published: '2025-06-06T10:17' } })).toHaveLength(1);
  expect(found({ date: { published: '2025-06-05T10:17' } }, { date: { published: '2025-06-05' } })).toHaveLength(1);
  expect(found({ headline: '2025-06-05' }, { headline: '2025-06-05T10:17' })).toHaveLength(1);
});
