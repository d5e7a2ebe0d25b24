import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { RecorteError } from '../errors.ts';
import { featureNames } from './features/index.ts';
import { type Kernel, makeKernel, type Weights } from './kernel.ts';
import type { Layer } from './layers.ts';
import { roles } from './role.ts';
import { verdicts } from './second-look/outcomes.ts';
import { signNames } from './second-look/signs.ts';
import { growTrees, type Trees } from './second-look/trees.ts';

/** Embeddings of the entries of one kind of bag. */
export interface Bag {
  /** Each known entry to its row; row 0 is none. */
  rows: ReadonlyMap<string, number>;
  /** entries × embedding */
  table: Float32Array;
}

/** Trained weights, ready to label with. Arrays are row-major. */
export interface Model {
  /** First 16 hex digits of the SHA-256 of the weights. */
  hash: string;
  /** Has the weights in its memory. */
  kernel: Kernel;
  features: number;
  embedding: number;
  hidden: number;
  bags: Readonly<Record<(typeof bagKinds)[number], Bag>>;
  /** (features + 3 embeddings) × hidden */
  input: Weights;
  inputBias: Float32Array;
  layers: readonly Layer[];
  /** hidden × roles */
  output: Weights;
  outputBias: Float32Array;
  /** roles × roles, added when one follows the other */
  transitions: Float32Array;
  /** What log-odds are divided by for a calibrated confidence. */
  temperature: number;
  /** Judge again what the network leaves open; weights that are being trained have none yet. */
  trees: Trees | null;
}

const bagKinds = ['near', 'far', 'words'] as const;

interface Header {
  format: number;
  roles: string[];
  features: string[];
  bags: Record<(typeof bagKinds)[number], string[]>;
  layers: string[];
  temperature: number;
  /** What the trees look at and tell apart. */
  trees?: { signs: string[]; verdicts: string[] };
  arrays: { name: string; shape: number[] }[];
}

const magic = 'RCRT';
const format = 2;

const bad = (message: string, input?: string): RecorteError =>
  new RecorteError({
    code: 'bad-model',
    message,
    ...(input === undefined ? {} : { input }),
    hint: 'Use weights that this version was trained with, or train again',
  });

/**
 * Reads weights as `train/learn.py` writes them: `RCRT`, the length of a JSON header, the header, and float32 arrays.
 * @param known.input name of the file, for errors
 * @param known.hash of the bytes, where it is known already
 * @throws RecorteError `bad-model` when it is something else or was trained on other features
 */
export function readModel(bytes: Uint8Array, known: { input?: string; hash?: string } = {}): Model {
  const { input } = known;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== magic)
    throw bad('not a file of weights', input);
  const headerLength = view.getUint32(4, true);
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as Header;
  } catch {
    throw bad('the header of the weights is broken', input);
  }
  if (header.format !== format) throw bad(`weights of format ${header.format}, expected ${format}`, input);
  if (header.features.join() !== featureNames.join() || header.roles.join() !== roles.join()) {
    throw bad('the weights were trained on other features', input);
  }
  if (
    header.trees &&
    (header.trees.signs.join() !== signNames.join() || header.trees.verdicts.join() !== verdicts.join())
  ) {
    throw bad('the trees of the weights were grown on other signs', input);
  }
  const arrays = new Map<string, Stored>();
  let at = 8 + headerLength;
  for (const { name, shape } of header.arrays) {
    const length = shape.reduce((product, size) => product * size, 1);
    if (at + 4 * length > bytes.length) throw bad('the weights are cut off', input);
    const from = bytes.byteOffset + at; // of a Buffer, slice would be a view
    const values = new Float32Array(bytes.buffer.slice(from, from + 4 * length) as ArrayBuffer);
    arrays.set(name, { values, columns: shape.at(-1) ?? 1 });
    at += 4 * length;
  }
  const kernel = makeKernel();
  const array = (name: string): Stored => {
    const found = arrays.get(name);
    if (!found) throw bad(`the weights lack ${name}`, input);
    return found;
  };
  const part: Part = {
    values: (name) => array(name).values,
    weights(name) {
      const { values, columns } = array(name);
      return kernel.keep(values, values.length / columns);
    },
  };
  const features = featureNames.length;
  const inputWeights = part.weights('input');
  const hidden = array('input').columns;
  if (hidden !== inputWeights.width) throw bad(`a hidden layer of ${hidden} columns; they come in sixteens`, input);
  const bag = (kind: (typeof bagKinds)[number]): Bag => ({
    rows: new Map(header.bags[kind].map((entry, row) => [entry, row + 1])),
    table: part.values(kind),
  });
  return {
    hash: known.hash ?? bytesToHex(sha256(bytes)).slice(0, 16),
    kernel,
    features,
    embedding: (inputWeights.rows - features) / bagKinds.length,
    hidden,
    bags: { near: bag('near'), far: bag('far'), words: bag('words') },
    input: inputWeights,
    inputBias: part.values('input_bias'),
    layers: header.layers.map((name, i) => {
      const own: Part = {
        values: (each) => part.values(`${i}_${each}`),
        weights: (each) => part.weights(`${i}_${each}`),
      };
      const layer = layerOf(name, own);
      if (!layer) throw bad(`the weights have a layer "${name}" that this version does not know`, input);
      return layer;
    }),
    output: part.weights('output'),
    outputBias: part.values('output_bias'),
    transitions: part.values('transitions'),
    temperature: header.temperature,
    trees: header.trees ? treesOf(part, input) : null,
  };
}

function treesOf({ values }: Part, input?: string): Trees {
  const trees = growTrees(Int16Array.from(values('tree_signs')), values('tree_values'));
  if (!trees) throw bad('a tree of the weights is broken', input);
  return trees;
}

interface Stored {
  values: Float32Array;
  columns: number;
}

/** The arrays of a part of the weights, by name: as they are, or put into the kernel's memory. */
interface Part {
  values(name: string): Float32Array;
  weights(name: string): Weights;
}

/** A layer by its name in the header: `near-2`, `pool`, `memory`. */
function layerOf(name: string, { values, weights }: Part): Layer | null {
  const [kind, distance] = name.split('-');
  if (kind !== 'near' && kind !== 'pool' && kind !== 'memory') return null;
  const rest = { mix: weights('mix'), bias: values('bias') };
  if (kind === 'near') return { kind, distance: Number(distance), taps: weights('taps'), ...rest };
  if (kind === 'pool') return { kind, ...rest };
  return { kind, gate: weights('gate'), gateBias: values('gate_bias'), value: weights('value'), ...rest };
}
