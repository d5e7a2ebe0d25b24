import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/check/compare.ts';
import { expectationFaults } from '../../../src/check/expectation-faults.ts';
import { isObject, type Json, type JsonObject } from '../../../src/check/json.ts';
import { parseJson } from '../../../src/check/json-source.ts';
import { firstExpectation } from '../../../src/check/update/first-expectation.ts';
import { renew } from '../../../src/check/update/renew.ts';
import { rewrite } from '../../../src/check/update/rewrite.ts';
import type { Article } from '../../../src/generated/article.ts';
import { exampleArticle } from '../../example-article.ts';
import { article, expectationOf, textOf } from '../arbitrary.ts';

const json = (value: Article): JsonObject => JSON.parse(JSON.stringify(value));

/** Two Articles, an expectation that holds for the first, and a text of it. */
const renewed = fc
  .tuple(article, article)
  .chain(([one, other]) =>
    expectationOf(json(one)).chain((expected) =>
      textOf(expected).map((text) => ({ one: json(one), other: json(other), expected: expected as JsonObject, text })),
    ),
  );

describe('whatever was expected and whatever is found', () => {
  it('what a part of an Article expects holds for that Article', () => {
    fc.assert(
      fc.property(renewed, ({ one, expected }) => {
        expect(expectationFaults(expected)).toEqual([]);
        expect(compare(expected, one)).toEqual([]);
      }),
    );
  });

  it('a renewed expectation holds, has the keys it had in their order, and is JSON of the same form', () => {
    fc.assert(
      fc.property(renewed, ({ other, expected, text }) => {
        const next = renew(expected, other) as JsonObject;
        expect(compare(next, other)).toEqual([]);
        expect(expectationFaults(next)).toEqual([]);
        const passing = ['schema', 'generator', 'source', 'confidence', 'provenance'];
        const kept = (value: JsonObject) => Object.keys(value).filter((key) => !passing.includes(key));
        expect(kept(next)).toEqual(kept(expected));
        const written = rewrite(text, [], next);
        expect(parseJson(written)).toEqual({ value: next });
        expect(written.includes('\r\n')).toBe(text.includes('\r\n'));
        expect(written.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
      }),
    );
  });

  it('what holds stays as it is, to the byte', () => {
    fc.assert(
      fc.property(renewed, ({ one, expected, text }) => {
        expect(rewrite(text, [], renew(expected, one))).toBe(text);
      }),
    );
  });

  it('renewing twice changes nothing more', () => {
    fc.assert(
      fc.property(renewed, ({ other, expected, text }) => {
        const once = rewrite(text, [], renew(expected, other));
        const parsed = parseJson(once) as { value: Json };
        expect(rewrite(once, [], renew(parsed.value, other))).toBe(once);
      }),
    );
  });

  it('items of lists keep to the keys that items had', () => {
    fc.assert(
      fc.property(renewed, ({ other, expected }) => {
        for (const [key, list] of Object.entries(expected)) {
          const next = (renew(expected, other) as JsonObject)[key];
          if (!Array.isArray(list) || !Array.isArray(next)) continue;
          const known = new Set(list.filter(isObject).flatMap(Object.keys));
          if (
            known.size > 0 &&
            !list.some((item) => isObject(item) && Object.keys(item).some((name) => name.startsWith('$')))
          )
            for (const item of next.filter(isObject))
              expect([...known]).toEqual(expect.arrayContaining(Object.keys(item)));
        }
      }),
    );
  });

  it('a first expectation holds, and has nothing that changes with a release', () => {
    fc.assert(
      fc.property(article, (found) => {
        const first = firstExpectation(found);
        expect(expectationFaults(first)).toEqual([]);
        expect(compare(first, found)).toEqual([]);
        const later = { ...json(found), generator: { version: '9.9.9', model: 'other' }, confidence: {}, id: 'other' };
        expect(compare(first, later)).toEqual([]);
      }),
    );
  });
});

it('fields that are left stay as they were expected', () => {
  const expected = { headline: 'Otro', deck: 'Otra', date: { day: '2024-01-01', text: 'otra' } };
  const leave = (field: string): boolean => ['deck', 'date.day'].includes(field);
  expect(renew(expected, json(exampleArticle), leave)).toEqual({
    headline: exampleArticle.headline,
    deck: 'Otra',
    date: { day: '2024-01-01', text: exampleArticle.date.text },
  });
});

it('a day stays a day', () => {
  const article = json({ ...exampleArticle, date: { ...exampleArticle.date, published: '2025-07-01T09:00' } });
  expect(renew({ date: { published: '2025-06-05' } }, article)).toEqual({ date: { published: '2025-07-01' } });
  expect(renew({ date: { published: '2025-06-05T08:00' } }, article)).toEqual({
    date: { published: '2025-07-01T09:00' },
  });
});

it.each<[string, Json, Json, Json]>([
  ['$atLeast', { $atLeast: 5 }, 3, { $atLeast: 3 }],
  ['$length', { $length: 2 }, ['a'], { $length: 1 }],
  ['$length with $atLeast', { $length: { $atLeast: 2 } }, ['a'], { $length: { $atLeast: 1 } }],
  ['$contains keeps what is there', { $contains: ['a', 'b'] }, ['b', 'c'], { $contains: ['b'] }],
  ['$contains with nothing left', { $contains: ['a'] }, ['b', 'c'], ['b', 'c']],
  ['$unordered', { $unordered: ['b', 'a'] }, ['a', 'c'], { $unordered: ['a', 'c'] }],
  ['$match', { $match: '^x' }, 'abc', 'abc'],
  ['$absent', { $absent: true }, 'abc', 'abc'],
  ['what holds beside what does not', { $length: 2, $contains: ['a'] }, ['a'], { $length: 1, $contains: ['a'] }],
])('operators stay where another operand makes them hold: %s', (_what, expected, actual, next) => {
  expect(renew(expected, actual)).toEqual(next);
});

it('values that change with every release go', () => {
  const expected = { headline: 'Otro', confidence: { body: 0.5 }, captions: [{ credit: 'Archivo', confidence: 0.5 }] };
  expect(renew(expected, json(exampleArticle))).toEqual({
    headline: exampleArticle.headline,
    confidence: {},
    captions: [{ credit: 'Archivo' }],
  });
});
