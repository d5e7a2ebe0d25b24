import { readFileSync } from 'node:fs';
import { RecorteError } from '../errors.ts';
import { type Model, readModel } from '../label/model.ts';

let shipped: Model | null = null;

/**
 * The weights that come with the package, read once.
 * @param hash what the build found the hash of these weights to be
 */
export function shippedModel({ base64, hash }: { base64: string; hash: string }): Model {
  shipped ??= readModel(Buffer.from(base64, 'base64'), { hash });
  return shipped;
}

/**
 * Weights of one's own.
 * @throws RecorteError `bad-model` when the file is none, `not-found` or `unreadable` when it cannot be read
 */
export function modelFromFile(path: string): Model {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new RecorteError({
      code: missing ? 'not-found' : 'unreadable',
      message: missing ? 'there is no such file of weights' : 'the file of weights cannot be read',
      input: path,
      hint: 'Check the path given to --model',
      cause,
    });
  }
  return readModel(bytes, { input: path });
}
