import { expect, it } from 'vitest';
import { parseJson, placeOf } from '../../src/check/json-source.ts';

it.each([
  ['{\n  "a": 1,\n}', 3, 1, 'a key in quotes is missing'],
  ['{\n  "a" 1\n}', 2, 7, 'a colon is missing'],
  ['[1\n 2]', 2, 2, 'a comma is missing'],
  ['{"a": tru}', 1, 7, 'no JSON value'],
  ['{"a": 1', 1, 8, 'a } is missing'],
  ['{"a": "x', 1, 7, 'a string is not closed'],
  ['{"a": 1} x', 1, 10, 'no JSON value'],
  ['// a\n{}', 1, 1, 'no comments'],
  [' \n', 1, 1, 'is empty'],
  ['{"a": "\t"}', 1, 7, 'control character'],
])('%j: line %i, column %i, %s', (text, line, column, message) => {
  expect(parseJson(text)).toEqual({ fault: { line, column, message: expect.stringContaining(message) } });
});

it.each([
  ['['.repeat(200_000), 'not JSON'],
  ['['.repeat(200_000) + ']'.repeat(200_000), 'nested deeper than 100 levels'],
  [`"\n${'<[{'.repeat(50_000)}`, 'not JSON'],
])('what is nested too deep is a fault like others: %.20s', (text, message) => {
  expect(parseJson(text)).toMatchObject({ fault: { message: expect.stringContaining(message) } });
});

it('a byte order mark is no fault, and counts for no place', () => {
  expect(parseJson('\ufeff{"a": 1}')).toEqual({ value: { a: 1 } });
  expect(parseJson('\ufeff{"a": }')).toEqual({ fault: expect.objectContaining({ line: 1, column: 7 }) });
});

it('a place is that of the key, or of the item, or of what there is on the way', () => {
  const text = '{\n  "a": {\n    "b": [1,\n      {"c": 2}]\n  }\n}';
  expect(placeOf(text, ['a', 'b'])).toEqual({ line: 3, column: 5 });
  expect(placeOf(text, ['a', 'b', 1])).toEqual({ line: 4, column: 7 });
  expect(placeOf(text, ['a', 'b', 1, 'c'])).toEqual({ line: 4, column: 8 });
  expect(placeOf(text, ['a', 'x', 'y'])).toEqual({ line: 2, column: 3 });
  expect(placeOf(text, [])).toEqual({ line: 1, column: 1 });
});
