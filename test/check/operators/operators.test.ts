import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/check/compare.ts';
import { type Json, pathText } from '../../../src/check/json.ts';
import { operators } from '../../../src/check/operators/index.ts';

/** Differences as `path kind`. */
const found = (expected: Json, actual: unknown): string[] =>
  compare(expected, actual).map(({ path, kind }) => `${pathText(path)} ${kind}`);

describe('operators', () => {
  it('are those that the files of the folder declare: one that is not in the list of its index is not found', async () => {
    const folder = new URL('../../../src/check/operators/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
    const declared = modules.flatMap((module) => Object.values<{ name?: string }>(module).map(({ name }) => name));
    const names = declared.filter((name) => name?.startsWith('$'));
    expect(operators.map(({ name }) => name).sort()).toEqual(names.sort());
  });

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
