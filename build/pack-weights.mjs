import { readFile } from 'node:fs/promises';
import { encoded, tableOf } from './ans.mjs';
import { frontCoded } from './front-coded.mjs';
import { packedTrees } from './pack-trees.mjs';

/** @import { Table } from './ans.mjs' */

/**
 * A matrix in whole steps, whose size is a column's own.
 * @typedef {{ kind: string, sizes: number[], steps: number[] }} Stepped
 */

/**
 * Steps to one standard deviation of a column: what many weights share coarsely, what few decide finely. Chosen by counting the lines
 * that change their role when one array alone is rounded, so that all of them together change as few as can be for their bytes.
 * @type {Record<string, number>}
 */
const fineness = { output: 40, input: 14, layer: 7, pool: 2.4, bag: 1.85 };

/** What stands in no name of a bag: they are in lower case. */
const markers = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A module of weights for browsers, in a sixth of the bytes: matrices in whole steps, everything else as numbers of three digits.
 * `src/browser/model.ts` undoes it.
 * @param {string} path of weights as `train/learn.py` writes them
 * @returns {Promise<string>}
 */
export async function packedWeightsModule(path) {
  const bytes = await readFile(path);
  const headerLength = bytes.readUInt32LE(4);
  /** @type {{ features: string[], roles: string[], bags: Record<string, string[]>, layers: string[], arrays: { name: string, shape: number[] }[], trees: object }} */
  const { features, roles, bags, trees: _, ...header } = JSON.parse(bytes.subarray(8, 8 + headerLength).toString());
  let at = 8 + headerLength;
  /** @type {Record<string, number[]>} */
  const numbers = {};
  /** @type {Map<string, Stepped>} */
  const matrices = new Map();
  /** @type {Record<string, number[]>} */
  const nodes = {};
  for (const { name, shape } of header.arrays) {
    const columns = shape.at(-1) ?? 1;
    const rows = shape.reduce((product, size) => product * size, 1) / columns;
    const read = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => bytes.readFloatLE(at + 4 * (row * columns + column))),
    );
    at += 4 * rows * columns;
    if (name.startsWith('tree_')) {
      nodes[name] = read.flat();
      continue;
    }
    const bag = bags[name];
    // The first row is that of what the bag does not know.
    const inOrder = bag ? [read[0] ?? [], ...orderOf(bag).map((i) => read[i + 1] ?? [])] : read;
    if (rows * columns <= 1000) numbers[name] = inOrder.flat().map((value) => Number(value.toPrecision(3)));
    else matrices.set(name, stepped(inOrder, kindOf(name, bags, header.layers)));
  }
  const names = Object.entries(bags).map(([bag, known]) => [
    bag,
    frontCoded(
      orderOf(known).map((i) => known[i] ?? ''),
      markers,
    ),
  ]);
  return `export const weights = ${JSON.stringify({ header, markers, names: Object.fromEntries(names), numbers, ...coded(matrices, nodes) })};\n`;
}

/**
 * The matrices as one text, and what it takes to read them from it.
 * @param {ReadonlyMap<string, Stepped>} matrices by name
 * @param {Record<string, number[]>} nodes of the trees
 */
function coded(matrices, { tree_signs: signs = [], tree_values: values = [] }) {
  /** @type {Record<string, Table>} */
  const tables = {};
  for (const kind of Object.keys(fineness)) {
    tables[kind] = tableOf([...matrices.values()].flatMap((each) => (each.kind === kind ? each.steps : [])));
  }
  const steps = [...matrices.values()].flatMap(({ kind, steps }) => {
    const table = /** @type {Table} */ (tables[kind]);
    return steps.map((value) => ({ value, table }));
  });
  const described = [...matrices].map(([name, { kind, sizes }]) => [name, { kind, sizes }]);
  const { trees, coded: inTrees } = packedTrees(signs, values);
  return { tables, matrices: Object.fromEntries(described), trees, code: encoded([...steps, ...inTrees]) };
}

/**
 * @param {number[][]} rows
 * @param {string} kind
 * @returns {Stepped}
 */
function stepped(rows, kind) {
  const sizes = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => {
    const squares = rows.reduce((sum, row) => sum + Number(row[column]) ** 2, 0);
    return Number((Math.sqrt(squares / rows.length) / Number(fineness[kind])).toPrecision(2)) || 1;
  });
  const steps = rows.flatMap((row) => row.map((value, column) => Math.round(value / Number(sizes[column]))));
  return { kind, sizes, steps };
}

/**
 * What an array is: a key of `fineness`.
 * @param {string} name
 * @param {object} bags
 * @param {string[]} layers
 */
function kindOf(name, bags, layers) {
  if (name === 'input' || name === 'output') return name;
  if (name in bags) return 'bag';
  return layers[Number.parseInt(name, 10)] === 'pool' ? 'pool' : 'layer';
}

/**
 * The places of names in the order of their letters.
 * @param {string[]} names
 */
const orderOf = (names) =>
  names.map((_, i) => i).sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1));
