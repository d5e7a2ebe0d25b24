import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { featureNames } from './features/index.ts';
import { type Kernel, makeKernel, type Weights } from './kernel.ts';
import type { Layer } from './layers.ts';
import { growTrees, type Trees } from './second-look/trees.ts';
import { type BagKind, badModel, bagKinds, readWeightsFile, type Stored } from './weights-file.ts';

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
  bags: Readonly<Record<BagKind, Bag>>;
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

/**
 * Reads weights as `train/learn.py` writes them: `RCRT`, the length of a JSON header, the header, and float32 arrays.
 * @param known.input name of the file, for errors
 * @param known.hash of the bytes, where it is known already
 * @throws RecorteError `bad-model` when it is something else or was trained on other features
 */
export function readModel(bytes: Uint8Array, known: { input?: string; hash?: string } = {}): Model {
  const { input } = known;
  const { header, arrays } = readWeightsFile(bytes, input);
  const kernel = makeKernel();
  const part = partOf(arrays, kernel, input);
  const features = featureNames.length;
  const inputWeights = part.weights('input');
  const hidden = arrays.get('input')?.columns;
  if (hidden !== inputWeights.width)
    throw badModel(`a hidden layer of ${hidden} columns; they come in sixteens`, input);
  const bag = (kind: BagKind): Bag => ({
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
    layers: header.layers.map((name, i) => layerOf(name, within(part, i), input)),
    output: part.weights('output'),
    outputBias: part.values('output_bias'),
    transitions: part.values('transitions'),
    temperature: header.temperature,
    trees: header.trees ? treesOf(part, input) : null,
  };
}

/** The arrays of a part of the weights, by name: as they are, or put into the kernel's memory. */
interface Part {
  values(name: string): Float32Array;
  weights(name: string): Weights;
}

function partOf(arrays: ReadonlyMap<string, Stored>, kernel: Kernel, input?: string): Part {
  const array = (name: string): Stored => {
    const found = arrays.get(name);
    if (!found) throw badModel(`the weights lack ${name}`, input);
    return found;
  };
  return {
    values: (name) => array(name).values,
    weights(name) {
      const { values, columns } = array(name);
      return kernel.keep(values, values.length / columns);
    },
  };
}

/** The arrays of one layer. */
const within = ({ values, weights }: Part, layer: number): Part => ({
  values: (name) => values(`${layer}_${name}`),
  weights: (name) => weights(`${layer}_${name}`),
});

function treesOf({ values }: Part, input?: string): Trees {
  const trees = growTrees(Int16Array.from(values('tree_signs')), values('tree_values'));
  if (!trees) throw badModel('a tree of the weights is broken', input);
  return trees;
}

/** A layer by its name in the header: `near-2`, `pool`, `memory`. */
function layerOf(name: string, { values, weights }: Part, input?: string): Layer {
  const [kind, distance] = name.split('-');
  if (kind !== 'near' && kind !== 'pool' && kind !== 'memory')
    throw badModel(`the weights have a layer "${name}" that this version does not know`, input);
  const rest = { mix: weights('mix'), bias: values('bias') };
  if (kind === 'near') return { kind, distance: Number(distance), taps: weights('taps'), ...rest };
  if (kind === 'pool') return { kind, ...rest };
  return { kind, gate: weights('gate'), gateBias: values('gate_bias'), value: weights('value'), ...rest };
}
