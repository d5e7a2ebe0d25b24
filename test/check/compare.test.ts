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

describe('operators', () => {
  it.each<[Json, unknown, boolean]>([
    [{ $match: '^El puerto' }, 'El puerto reabre', true],
    [{ $match: '(?i)PUERTO$' }, 'el puerto', true],
    [{ $match: '^puerto' }, 'El puerto', false],
    [{ $match: '.' }, null, false],
    [{ $match: '1' }, 1, false],
    [{ $absent: true }, null, true],
    [{ $absent: true }, undefined, true],
    [{ $absent: true }, [], true],
    [{ $absent: true }, '', true],
    [{ $absent: true }, 'x', false],
    [{ $absent: true }, 0, false],
    [{ $absent: false }, 'x', true],
    [{ $absent: false }, [], false],
    [{ $contains: ['b', 'a'] }, ['a', 'b', 'c'], true],
    [{ $contains: ['d'] }, ['a'], false],
    [{ $contains: ['a', 'a'] }, ['a', 'b'], false],
    [{ $contains: [{ text: 'a' }] }, [{ text: 'a', url: null }], true],
    [{ $contains: ['lluvia'] }, 'la lluvia de ayer', true],
    [{ $contains: ['lluvia', 'sol'] }, 'la lluvia de ayer', false],
    [{ $contains: ['a'] }, null, false],
    [{ $contains: [] }, null, true],
    [{ $length: 2 }, ['a', 'b'], true],
    [{ $length: 1 }, ['a', 'b'], false],
    [{ $length: 2 }, '👍é', true],
    [{ $length: 0 }, null, false],
    [{ $length: { $atLeast: 2 } }, ['a', 'b', 'c'], true],
    [{ $length: { $atLeast: 4 } }, ['a', 'b', 'c'], false],
    [{ $atLeast: 0.9 }, 0.9, true],
    [{ $atLeast: 0.9 }, 0.89, false],
    [{ $atLeast: 0.9 }, null, false],
    [{ $unordered: ['b', 'a'] }, ['a', 'b'], true],
    [{ $unordered: ['b'] }, ['a', 'b'], false],
    [{ $unordered: ['a', 'a'] }, ['a', 'b'], false],
    [{ $unordered: ['a'] }, 'a', false],
    [{ $length: 2, $contains: ['a'] }, ['a', 'b'], true],
    [{ $length: 2, $contains: ['c'] }, ['a', 'b'], false],
    [[{ $match: '^a' }, 'b'], ['abc', 'b'], true],
  ])('%j of %j: %s', (expected, actual, holds) => {
    expect(compare(expected, actual).length === 0).toBe(holds);
  });

  it('pair partial items so that as many as can hold do', () => {
    const expected: Json = { $unordered: [{ rank: 1 }, { rank: 1, text: 'a' } as Json] };
    expect(
      found(expected, [
        { rank: 1, text: 'a' },
        { rank: 1, text: 'b' },
      ]),
    ).toEqual([]);
    expect(
      found(expected, [
        { rank: 1, text: 'b' },
        { rank: 1, text: 'b' },
      ]),
    ).toEqual([' missing', '[1] extra']);
  });

  it('match in time in proportion to the text, whatever the pattern', () => {
    // A backtracking engine would take longer than the age of the earth.
    expect(compare({ $match: '^(a+)+$' }, `${'a'.repeat(20_000)}!`)).toHaveLength(1);
  });
});
