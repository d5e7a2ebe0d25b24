import { readFile } from 'node:fs/promises';

/** Steps on each side of zero. 93 values are one printable character each, which gzip packs to what they are worth. */
const steps = 46;
/** The character of zero's lowest neighbour: `#`. No quotes below it, no control above the last. */
const first = 35;

/**
 * Weights for browsers: a quarter of a byte for a byte. Each matrix is held in 93 steps of a column's largest weight,
 * everything else as numbers of five digits. `src/browser/compact-model.ts` undoes it.
 * @param {string} path of weights as `train/learn.py` writes them
 * @returns {Promise<string>} a module
 */
export async function compactWeightsModule(path) {
  const bytes = await readFile(path);
  const headerLength = bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.subarray(8, 8 + headerLength).toString());
  let at = 8 + headerLength;
  /** @type {{ numbers: number[], steps: string }[]} */
  const arrays = header.arrays.map((/** @type {{ shape: number[] }} */ { shape }) => {
    const length = shape.reduce((product, size) => product * size, 1);
    const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + 4 * length));
    at += 4 * length;
    return shape.length > 1 && length > 1000
      ? stepped(values, shape.at(-1) ?? 1)
      : { numbers: short(values), steps: '' };
  });
  return `export const header = ${JSON.stringify(JSON.stringify(header))};
export const firstCode = ${first};
export const zero = ${steps};
export const arrays: readonly { numbers: readonly number[]; steps: string }[] = ${JSON.stringify(arrays)};
`;
}

/**
 * @param {Float32Array} values
 * @param {number} columns
 */
function stepped(values, columns) {
  const sizes = short(
    Float32Array.from({ length: columns }, (_, column) => {
      let largest = 0;
      for (let i = column; i < values.length; i += columns) largest = Math.max(largest, Math.abs(values[i] ?? 0));
      return largest / steps || 1;
    }),
  );
  const codes = Array.from(values, (value, i) => {
    const step = Math.round(value / (sizes[i % columns] ?? 1));
    return first + steps + Math.max(-steps, Math.min(steps, step));
  });
  return { numbers: sizes, steps: codes.map((code) => String.fromCharCode(code)).join('') };
}

/** @param {Float32Array} values */
const short = (values) => Array.from(values, (value) => Number(value.toPrecision(5)));
