import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { RecorteError } from '../errors.ts';
import { featureNames } from './features/index.ts';
import { roles } from './role.ts';

/** Trained weights, ready to label with. Arrays are row-major. */
export interface Model {
  /** First 16 hex digits of the SHA-256 of the weights. */
  hash: string;
  /** Class words and tags that have an embedding, to their row; row 0 is none. */
  names: ReadonlyMap<string, number>;
  embedding: number;
  near: Float32Array;
  far: Float32Array;
  hidden: number;
  /** (features + 2 embeddings) × hidden */
  input: Float32Array;
  inputBias: Float32Array;
  dilations: readonly number[];
  /** layers × 3 × hidden × hidden */
  conv: Float32Array;
  convBias: Float32Array;
  /** hidden × roles */
  output: Float32Array;
  outputBias: Float32Array;
  /** roles × roles, added when one follows the other */
  transitions: Float32Array;
  /** What log-odds are divided by for a calibrated confidence. */
  temperature: number;
}

interface Header {
  format: number;
  roles: string[];
  features: string[];
  names: string[];
  dilations: number[];
  temperature: number;
  arrays: { name: string; shape: number[] }[];
}

const magic = 'RCRT';
const format = 1;

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
  const arrays = new Map<string, { values: Float32Array; shape: number[] }>();
  let at = 8 + headerLength;
  for (const { name, shape } of header.arrays) {
    const length = shape.reduce((product, size) => product * size, 1);
    if (at + 4 * length > bytes.length) throw bad('the weights are cut off', input);
    arrays.set(name, {
      values: new Float32Array(
        view.buffer.slice(view.byteOffset + at, view.byteOffset + at + 4 * length) as ArrayBuffer,
      ),
      shape,
    });
    at += 4 * length;
  }
  const array = (name: string): Float32Array => {
    const found = arrays.get(name);
    if (!found) throw bad(`the weights lack ${name}`, input);
    return found.values;
  };
  return {
    hash: bytesToHex(sha256(bytes)).slice(0, 16),
    names: new Map(header.names.map((name, i) => [name, i + 1])),
    embedding: arrays.get('near')?.shape[1] ?? 0,
    near: array('near'),
    far: array('far'),
    hidden: array('input_bias').length,
    input: array('input'),
    inputBias: array('input_bias'),
    dilations: header.dilations,
    conv: array('conv'),
    convBias: array('conv_bias'),
    output: array('output'),
    outputBias: array('output_bias'),
    transitions: array('transitions'),
    temperature: header.temperature,
  };
}
