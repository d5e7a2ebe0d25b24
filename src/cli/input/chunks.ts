import { createReadStream, fstatSync } from 'node:fs';
import { RecorteError } from '../../errors.ts';
import { inputFault } from '../../node/input/fault.ts';
import { shellFile } from '../../node/shell-word.ts';
import { isSystemFault } from '../../node/system-fault.ts';
import { heedAsFirst } from '../interrupts.ts';

const chunkBytes = 256 * 1024;

/**
 * The bytes of a file as they come; `-` is standard input.
 * @throws RecorteError not-found, is-directory or unreadable
 */
export async function* chunks(name: string): AsyncGenerator<Uint8Array> {
  const release = heedAsFirst();
  try {
    yield* name === '-' ? standardInput() : createReadStream(name, { highWaterMark: chunkBytes });
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    throw error.code === 'EISDIR' ? folderFault(name, error) : inputFault(error, name);
  } finally {
    release();
  }
}

function standardInput(): AsyncIterable<Uint8Array> {
  // Node takes a folder for an empty stream there.
  if (fstatSync(0).isDirectory()) throw folderFault('-');
  return process.stdin;
}

function folderFault(input: string, cause?: unknown): RecorteError {
  const hint = `For all that is in it use \`recorte batch ${input === '-' ? 'FOLDER' : shellFile(input)}\``;
  return new RecorteError({ code: 'is-directory', input, message: 'is a folder', hint, cause });
}
