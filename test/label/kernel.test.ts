import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsFor, makeKernel } from '../../src/label/kernel.ts';

const number = fc.oneof(fc.constant(0), fc.double({ min: -4, max: 4, noNaN: true }));

describe('the kernel', () => {
  test('multiplies as arithmetic does', () => {
    const kernel = makeKernel();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(number, { minLength: 900, maxLength: 900 }),
        (rows, size, width, numbers) => {
          const values = Float32Array.from(numbers.slice(0, size * width));
          const weights = kernel.keep(values, size);
          kernel.makeRoom(rows * (size + weights.width));
          const source = kernel.matrix(rows, size);
          const target = kernel.matrix(rows, weights.width);
          source.values.set(numbers.slice(-rows * size || numbers.length));
          kernel.addProduct(target, source, weights);
          for (let i = 0; i < rows; i++)
            for (let k = 0; k < width; k++) {
              let sum = 0;
              for (let j = 0; j < size; j++)
                sum += (source.values[i * size + j] as number) * (values[j * width + k] as number);
              expect(target.values[i * weights.width + k]).toBeCloseTo(sum, 3);
            }
        },
      ),
    );
  });

  test('adds to what is there, and meets a part of the weights', () => {
    const kernel = makeKernel();
    const weights = kernel.keep(Float32Array.of(1, 2, 3, 4), 4);
    kernel.makeRoom(100);
    const source = kernel.matrix(1, 2);
    const target = kernel.matrix(1, weights.width);
    source.values.set([10, 100]);
    target.values[0] = 5;
    kernel.addProduct(target, source, weights, 2);
    expect(target.values[0]).toBe(5 + 30 + 400);
  });

  test('keeps its weights when its memory grows', () => {
    const kernel = makeKernel();
    const weights = kernel.keep(Float32Array.of(7), 1);
    kernel.makeRoom(1_000_000);
    const source = kernel.matrix(60_000, 1);
    const target = kernel.matrix(50_000, weights.width);
    source.values[49_999] = 2;
    kernel.addProduct(target, { ...source, rows: 50_000 }, weights);
    expect(target.values[49_999 * weights.width]).toBe(14);
  });

  test('works on sixteen columns at once', () => {
    expect([1, 16, 17, 48].map(columnsFor)).toEqual([16, 16, 32, 48]);
  });
});
