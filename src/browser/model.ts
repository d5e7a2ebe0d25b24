import { weights } from '../generated/packed-weights.ts';
import { featureNames } from '../label/features/index.ts';
import { type Model, readModel } from '../label/model.ts';
import { roles } from '../label/role.ts';
import { verdicts } from '../label/second-look/outcomes.ts';
import { signNames } from '../label/second-look/signs.ts';
import { ansReader, type Table } from './ans.ts';
import { frontDecoded } from './front-coded.ts';
import { type PackedTrees, unpackedTrees } from './trees.ts';

/** Weights in few bytes: see `build/pack-weights.mjs`. */
interface PackedWeights {
  /** Of the weights, but for what the bags know, and the features and roles, which are those of this version. */
  header: { arrays: readonly { name: string; shape: readonly number[] }[] };
  markers: string;
  /** What the bags know, each in order and front-coded. */
  names: Readonly<Record<string, string>>;
  /** The small arrays, by name. */
  numbers: Readonly<Record<string, readonly number[]>>;
  /** The others, in whole steps: of what kind they are, and the size of a step in each column. */
  matrices: Readonly<Record<string, { kind: string; sizes: readonly number[] }>>;
  /** How often each number of steps comes, by kind. */
  tables: Readonly<Record<string, Table>>;
  trees: PackedTrees;
  /** The steps, matrix after matrix, then the trees. */
  code: string;
}

let shipped: Model | null = null;

/** The weights that come with the build for browsers, read once. They are those of the package, rounded: their hash is another. */
export function shippedModel(): Model {
  shipped ??= readModel(unpacked(weights));
  return shipped;
}

/** A file of weights, as `readModel` reads it. */
function unpacked({ header, markers, names, numbers, matrices, tables, trees, code }: PackedWeights): Uint8Array {
  const bags = Object.fromEntries(Object.entries(names).map(([bag, coded]) => [bag, frontDecoded(coded, markers)]));
  const head = new TextEncoder().encode(
    JSON.stringify({ ...header, features: featureNames, roles, bags, trees: { signs: signNames, verdicts } }),
  );
  const read = ansReader(code);
  const known = header.arrays.filter(({ name }) => !name.startsWith('tree_'));
  const ofNetwork = known.map(({ name, shape }) => {
    const matrix = matrices[name];
    if (!matrix) return Float32Array.from(numbers[name] ?? []);
    const length = shape.reduce((product, size) => product * size, 1);
    return timesSizes(read(tables[matrix.kind] as Table, length), matrix.sizes);
  });
  const { tree_signs, tree_values } = unpackedTrees(trees, read);
  const arrays = [...ofNetwork, tree_signs, tree_values];
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
