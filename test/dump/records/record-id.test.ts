import { expect, it } from 'vitest';
import { recordId } from '../../../src/dump/records/record-id.ts';

const idOf = (line: string, name = 'id') => recordId(JSON.parse(line), name, line);

it.each([
  ['{"id":"a"}', 'a'],
  ['{"id":7}', '7'],
  ['{"id":0}', '0'],
  ['{"id":1.5}', '1.5'],
  ['{"id":""}', undefined],
  ['{"id":null}', undefined],
  ['{}', undefined],
])('of %s is %s', (line, id) => {
  expect(idOf(line)).toBe(id);
});

it('keeps every digit of a number of 64 bits', () => {
  expect(idOf('{"id":1234567890123456789,"text":"x"}')).toBe('1234567890123456789');
  expect(idOf('{"x":{"id" : 5},"id" : -9223372036854775807}')).toBe('-9223372036854775807');
  expect(idOf('{"a.b[":1234567890123456789}', 'a.b[')).toBe('1234567890123456789');
});

it('takes no inherited name for a field', () => {
  expect(idOf('{"id":"a"}', 'constructor')).toBeUndefined();
});

it.each(['{"id":{}}', '{"id":[1]}', '{"id":true}'])('refuses %s', (line) => {
  expect(() => idOf(line)).toThrow('id is neither a string nor a number');
});
