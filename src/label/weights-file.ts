import { RecorteError } from '../errors.ts';
import { featureNames } from './features/index.ts';
import { roles } from './role.ts';
import { verdicts } from './second-look/outcomes.ts';
import { signNames } from './second-look/signs.ts';

export const bagKinds = ['near', 'far', 'words'] as const;
export type BagKind = (typeof bagKinds)[number];

/** What a file of weights says of itself. */
export interface Header {
  format: number;
  roles: string[];
  features: string[];
  /** The known entries of each kind of bag. */
  bags: Record<BagKind, string[]>;
  layers: string[];
  temperature: number;
  /** What the trees look at and tell apart. */
  trees?: { signs: string[]; verdicts: string[] };
  arrays: { name: string; shape: number[] }[];
}

/** An array as it stands in the file. */
export interface Stored {
  values: Float32Array;
  columns: number;
}

/** What a file of weights holds. */
export interface WeightsFile {
  header: Header;
  arrays: ReadonlyMap<string, Stored>;
}

const magic = 'RCRT';
const format = 2;

/** Says what is wrong with weights. */
export const badModel = (message: string, input?: string): RecorteError =>
  new RecorteError({
    code: 'bad-model',
    message,
    ...(input === undefined ? {} : { input }),
    hint: 'Use weights that this version was trained with, or train again',
  });

/**
 * Parts a file of weights: `RCRT`, the length of a JSON header, the header, and float32 arrays.
 * @param input name of the file, for errors
 * @throws RecorteError `bad-model` when it is something else or was trained on other features
 */
export function readWeightsFile(bytes: Uint8Array, input?: string): WeightsFile {
  if (!(bytes instanceof Uint8Array)) throw badModel('the weights are no bytes (a Uint8Array)', input);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== magic)
    throw badModel('not a file of weights', input);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const arraysAt = 8 + view.getUint32(4, true);
  const header = readHeader(bytes.subarray(8, arraysAt), input);
  const fault = faultOf(header);
  if (fault !== null) throw badModel(fault, input);
  return { header, arrays: readArrays(bytes, arraysAt, header, input) };
}

function readHeader(bytes: Uint8Array, input?: string): Header {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Header;
  } catch {
    throw badModel('the header of the weights is broken', input);
  }
}

/** Why weights do not fit this version; null when they do. */
function faultOf(header: Header): string | null {
  if (header.format !== format) return `weights of format ${header.format}, expected ${format}`;
  if (header.features.join() !== featureNames.join() || header.roles.join() !== roles.join())
    return 'the weights were trained on other features';
  const { trees } = header;
  if (trees && (trees.signs.join() !== signNames.join() || trees.verdicts.join() !== verdicts.join()))
    return 'the trees of the weights were grown on other signs';
  return null;
}

function readArrays(bytes: Uint8Array, from: number, header: Header, input?: string): Map<string, Stored> {
  const arrays = new Map<string, Stored>();
  let at = from;
  for (const { name, shape } of header.arrays) {
    const length = shape.reduce((product, size) => product * size, 1);
    if (at + 4 * length > bytes.length) throw badModel('the weights are cut off', input);
    const start = bytes.byteOffset + at; // of a Buffer, slice would be a view
    const values = new Float32Array(bytes.buffer.slice(start, start + 4 * length) as ArrayBuffer);
    arrays.set(name, { values, columns: shape.at(-1) ?? 1 });
    at += 4 * length;
  }
  return arrays;
}
