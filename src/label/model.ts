import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { RecorteError } from '../errors.ts';
import { featureNames } from './features/index.ts';
import type { Layer } from './layers.ts';
import { roles } from './role.ts';

/** Embeddings of the entries of one kind of bag. */
export interface Bag {
  /** Each known entry to its row; row 0 is none. */
  rows: ReadonlyMap<string, number>;
  /** entries × embedding */
  table: Float64Array;
  /** Row of `Model.input` that meets the first column of an embedding. */
  firstRow: number;
}

/** Trained weights, ready to label with. Arrays are row-major, in double precision: what JavaScript computes in. */
export interface Model {
  /** First 16 hex digits of the SHA-256 of the weights. */
  hash: string;
  features: number;
  embedding: number;
  hidden: number;
  bags: Readonly<Record<'near' | 'far' | 'words', Bag>>;
  /** (features + 3 embeddings) × hidden */
  input: Float64Array;
  inputBias: Float64Array;
  layers: readonly Layer[];
  /** hidden × roles */
  output: Float64Array;
  outputBias: Float64Array;
  /** roles × roles, added when one follows the other */
  transitions: Float64Array;
  /** What log-odds are divided by for a calibrated confidence. */
  temperature: number;
}

interface Header {
  format: number;
  roles: string[];
  features: string[];
  bags: Record<'near' | 'far' | 'words', string[]>;
  layers: string[];
  temperature: number;
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
 * @throws RecorteError `bad-model` when it is something else or was trained on other features
 */
export function readModel(bytes: Uint8Array, input?: string): Model {
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
  const arrays = new Map<string, Float64Array>();
  let at = 8 + headerLength;
  for (const { name, shape } of header.arrays) {
    const length = shape.reduce((product, size) => product * size, 1);
    if (at + 4 * length > bytes.length) throw bad('the weights are cut off', input);
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) values[i] = view.getFloat32(at + 4 * i, true);
    arrays.set(name, values);
    at += 4 * length;
  }
  const array = (name: string): Float64Array => {
    const found = arrays.get(name);
    if (!found) throw bad(`the weights lack ${name}`, input);
    return found;
  };
  const features = featureNames.length;
  const inputBias = array('input_bias');
  const embedding = (array('input').length / inputBias.length - features) / bagKinds.length;
  const bag = (kind: (typeof bagKinds)[number], i: number): Bag => ({
    rows: new Map(header.bags[kind].map((entry, row) => [entry, row + 1])),
    table: array(kind),
    firstRow: features + i * embedding,
  });
  return {
    hash: bytesToHex(sha256(bytes)).slice(0, 16),
    features,
    embedding,
    hidden: inputBias.length,
    bags: { near: bag('near', 0), far: bag('far', 1), words: bag('words', 2) },
    input: array('input'),
    inputBias,
    layers: header.layers.map((kind, i) => {
      const found = layerOf(kind, (name) => array(`${i}_${name}`));
      if (!found) throw bad(`the weights have a layer "${kind}" that this version does not know`, input);
      return found;
    }),
    output: array('output'),
    outputBias: array('output_bias'),
    transitions: array('transitions'),
    temperature: header.temperature,
  };
}

const bagKinds = ['near', 'far', 'words'] as const;

/** A layer by its name in the header: `near-2`, `pool`, `memory`. */
function layerOf(name: string, array: (name: string) => Float64Array): Layer | null {
  const [kind, distance] = name.split('-');
  const rest = { mix: array('mix'), bias: array('bias') };
  if (kind === 'near') return { kind, distance: Number(distance), taps: array('taps'), ...rest };
  if (kind === 'pool') return { kind, ...rest };
  if (kind === 'memory')
    return { kind, gate: array('gate'), gateBias: array('gate_bias'), value: array('value'), ...rest };
  return null;
}
