import { expect, it } from 'vitest';
import type { Json, Path } from '../../../src/check/json.ts';
import { rewrite } from '../../../src/check/update/rewrite.ts';

it.each<[string, string, Path, Json, string]>([
  [
    'the layout around a value',
    '{ "a" : 1,\n\n   "b":[1,2] }\n',
    [],
    { a: 2, b: [1, 2] },
    '{ "a" : 2,\n\n   "b":[1,2] }\n',
  ],
  [
    'how untouched strings are escaped',
    '{"a": "\\u00f1", "b": "x"}',
    [],
    { a: 'ñ', b: 'y' },
    '{"a": "\\u00f1", "b": "y"}',
  ],
  ['lists on one line', '{\n  "tags": ["a", "b"]\n}', [], { tags: ['a', 'c', 'b'] }, '{\n  "tags": ["a", "c", "b"]\n}'],
  [
    'lists on lines',
    '{\n\t"tags": [\n\t\t"a"\n\t]\n}',
    [],
    { tags: ['a', 'b'] },
    '{\n\t"tags": [\n\t\t"a",\n\t\t"b"\n\t]\n}',
  ],
  [
    'the indentation of an empty list',
    '{\n    "tags": []\n}',
    [],
    { tags: [{ a: 1 }] },
    '{\n    "tags": [\n        {\n            "a": 1\n        }\n    ]\n}',
  ],
  ['one line where all is on one', '{"a":[],"b":1}', [], { a: [{ c: 1 }], b: 1 }, '{"a":[{"c":1}],"b":1}'],
  [
    'keys that stay when one goes',
    '{\n  "a": 1,\n  "b": { "c": 1 },\n  "d": 2\n}',
    [],
    { b: { c: 1 }, d: 2 },
    '{\n  "b": { "c": 1 },\n  "d": 2\n}',
  ],
  [
    'all but the place that is named',
    '{"id":1, "expected": {"a": 1}, "z": [ ]}',
    ['expected'],
    { a: 2 },
    '{"id":1, "expected": {"a": 2}, "z": [ ]}',
  ],
  ['line ends of Windows', '{\r\n  "a": []\r\n}\r\n', [], { a: [1] }, '{\r\n  "a": [\r\n    1\r\n  ]\r\n}\r\n'],
])('keeps %s', (_what, text, path, value, expected) => {
  expect(rewrite(text, path, value)).toBe(expected);
});
