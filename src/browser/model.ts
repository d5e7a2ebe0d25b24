import { weights } from '../generated/packed-weights.ts';
import { featureNames } from '../label/features/index.ts';
import { type Model, readModel } from '../label/model.ts';
import { roles } from '../label/role.ts';
import { ansReader, type Table } from './ans.ts';

/** Weights in few bytes: see `build/pack-weights.mjs`. */
interface PackedWeights {
  /** Of the weights, but for what the bags know, and the features and roles, which are those of this version. */
  header: { arrays: readonly { name: string; shape: readonly number[] }[] };
  /** What the bags know, in order: how many letters it shares with the one before, A for none, then the others. */
  names: Readonly<Record<string, string>>;
  /** The small arrays, by name. */
  numbers: Readonly<Record<string, readonly number[]>>;
  /** The others, in whole steps: of what kind they are, and the size of a step in each column. */
  matrices: Readonly<Record<string, { kind: string; sizes: readonly number[] }>>;
  /** How often each number of steps comes, by kind. */
  tables: Readonly<Record<string, Table>>;
  /** The steps, matrix after matrix. */
  code: string;
}

let shipped: Model | null = null;

/** The weights that come with the build for browsers, read once. They are those of the package, rounded: their hash is another. */
export function shippedModel(): Model {
  shipped ??= readModel(unpacked(weights));
  return shipped;
}

/** A file of weights, as `readModel` reads it. */
function unpacked({ header, names, numbers, matrices, tables, code }: PackedWeights): Uint8Array {
  const bags = Object.fromEntries(Object.entries(names).map(([bag, coded]) => [bag, frontDecoded(coded)]));
  const head = new TextEncoder().encode(JSON.stringify({ ...header, features: featureNames, roles, bags }));
  const read = ansReader(code);
  const arrays = header.arrays.map(({ name, shape }) => {
    const matrix = matrices[name];
    if (!matrix) return Float32Array.from(numbers[name] ?? []);
    const length = shape.reduce((product, size) => product * size, 1);
    return timesSizes(read(tables[matrix.kind] as Table, length), matrix.sizes);
  });
  const bytes = new Uint8Array(8 + head.length + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  bytes.set(new TextEncoder().encode('RCRT'));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + head.length;
  for (const { buffer } of arrays) {
    bytes.set(new Uint8Array(buffer), at);
    at += buffer.byteLength;
  }
  return bytes;
}

function timesSizes(steps: Int16Array, sizes: readonly number[]): Float32Array {
  const values = new Float32Array(steps.length);
  for (let row = 0; row < steps.length; row += sizes.length) {
    for (let column = 0; column < sizes.length; column++)
      values[row + column] = (sizes[column] as number) * (steps[row + column] as number);
  }
  return values;
}

function frontDecoded(coded: string): string[] {
  let before = '';
  return coded.split(/(?=[A-Z])/).map((part) => {
    before = before.slice(0, part.charCodeAt(0) - 0x41) + part.slice(1);
    return before;
  });
}
