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

  const filled = (rows: number, numbers: readonly number[]) => {
    const kernel = makeKernel();
    const taps = kernel.keep(Float32Array.from(numbers.slice(0, 48)), 3);
    kernel.makeRoom(1000);
    const source = kernel.matrix(rows, 16);
    source.values.set(numbers.slice(48, 48 + rows * 16));
    return { kernel, taps, source, target: kernel.matrix(rows, 16) };
  };
  const some = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.array(number, { minLength: 400, maxLength: 400 }));

  test('looks at the rows before and after', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 3 }), ([rows, numbers], distance) => {
        const { kernel, taps, source, target } = filled(rows, numbers);
        kernel.convolve(target, source, taps, distance);
        for (let i = 0; i < rows; i++)
          for (let k = 0; k < 16; k++) {
            const near = [i - distance, i, i + distance].map((row) => source.values[row * 16 + k] ?? 0);
            const sum = near.reduce((all, value, tap) => all + value * (numbers[tap * 16 + k] as number), 0);
            expect(target.values[i * 16 + k]).toBeCloseTo(sum, 3);
          }
      }),
    );
  });

  test('gives each row the mean of its group', () => {
    fc.assert(
      fc.property(
        some,
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 }),
        ([rows, numbers], ids) => {
          const { kernel, source } = filled(rows, numbers);
          const own = ids.slice(0, rows);
          const sums = kernel.matrix(3, 16);
          const groups = kernel.column(Int32Array.from(own));
          const sizes = [0, 1, 2].map((id) => own.filter((each) => each === id).length);
          const into = kernel.matrix(rows, 16);
          kernel.addToGroups(sums, source, groups);
          kernel.scaleRows(sums, kernel.column(Float32Array.from(sizes, (size) => 1 / (size || 1))));
          kernel.addFromGroups(into, sums, groups);
          own.forEach((id, i) => {
            const same = own.flatMap((each, row) => (each === id ? [source.values[row * 16] as number] : []));
            const mean = same.reduce((sum, value) => sum + value, 0) / same.length;
            expect(into.values[i * 16]).toBeCloseTo(id < 0 ? 0 : mean, 3);
          });
        },
      ),
    );
  });

  test('remembers down and up as far as its gates stand open', () => {
    fc.assert(
      fc.property(some, fc.boolean(), ([rows, numbers], down) => {
        const { kernel, source, target } = filled(rows, numbers);
        target.values.set(numbers.slice(-rows * 16).map((value) => value * 12));
        const order = Array.from({ length: rows }, (_, i) => (down ? i : rows - 1 - i));
        let held = 0;
        const expected = order.map((row) => {
          const gate = 1 / (1 + Math.exp(-(target.values[row * 16] as number)));
          held += ((source.values[row * 16] as number) - held) * gate;
          return held;
        });
        const untouched = source.values[4];
        kernel.remember(source, target, { from: 0, to: 4 }, down);
        order.forEach((row, i) => {
          expect(source.values[row * 16]).toBeCloseTo(expected[i] as number, 4);
        });
        expect(source.values[4]).toBe(untouched);
      }),
    );
  });

  test('lets pass what is above zero', () => {
    const { kernel, source, target } = filled(1, [...Array(48).fill(0), -1, 2, 0, 3, ...Array(300).fill(0)]);
    target.values.fill(1);
    kernel.addPositive(target, source);
    expect([...target.values.subarray(0, 5)]).toEqual([1, 3, 1, 4, 1]);
    kernel.rectify(source);
    expect([...source.values.subarray(0, 5)]).toEqual([0, 2, 0, 3, 0]);
  });

  test('works on sixteen columns at once', () => {
    expect([1, 16, 17, 48].map(columnsFor)).toEqual([16, 16, 32, 48]);
  });
});
