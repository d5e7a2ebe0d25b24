import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { weights } from '../../src/generated/weights.ts';
import { featureNames } from '../../src/label/features/index.ts';
import { readModel } from '../../src/label/model.ts';
import { roles } from '../../src/label/role.ts';
import { shippedModel } from '../../src/node/model.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../src/label/recorte.model', import.meta.url)));

test('the shipped weights were trained on the features of today', () => {
  const model = readModel(bytes);
  expect(model.input.rows).toBe(featureNames.length + 3 * model.embedding);
  expect(model.transitions).toHaveLength(roles.length ** 2);
  expect(model.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(model.trees?.count).toBeGreaterThan(0);
});

test('bytes inside a larger buffer are read from where they stand', () => {
  const larger = new Uint8Array(bytes.length + 40);
  larger.set(bytes, 13);
  expect(shippedModel(weights).hash).toBe(readModel(bytes).hash);
  expect(readModel(larger.subarray(13, 13 + bytes.length)).hash).toBe(readModel(bytes).hash);
});

test.each([
  ['nothing', new Uint8Array(0), /not a file of weights/],
  ['another file', new TextEncoder().encode('PK\u0003\u0004 something else'), /not a file of weights/],
  ['a file cut off', bytes.slice(0, bytes.length - 100), /cut off/],
  ['a broken header', Uint8Array.from([...bytes.slice(0, 8), 0x7d, ...bytes.slice(9)]), /header/],
])('%s is refused', (_, given, message) => {
  expect(() => readModel(given, { input: 'my.model' })).toThrow(message);
  expect(() => readModel(given, { input: 'my.model' })).toThrow(/^my\.model: /);
});
