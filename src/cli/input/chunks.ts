import { createReadStream, fstatSync } from 'node:fs';
import { RecorteError } from '../../errors.ts';
import { isSystemFault, systemFault } from '../../node/system-fault.ts';
import { heedInterrupts } from '../interrupts.ts';
import { quoted } from '../quoted.ts';

const chunkBytes = 256 * 1024;

/**
 * The bytes of a file as they come; `-` is standard input.
 * @throws RecorteError not-found, is-directory or unreadable
 */
export async function* chunks(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* waited(name === '-' ? standardInput() : createReadStream(name, { highWaterMark: chunkBytes }));
  } catch (error) {
    throw isSystemFault(error) ? inputFault(error, name) : error;
  }
}

/** The same stream, heeding interrupts while it is waited for. */
async function* waited(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let release = heedInterrupts();
  try {
    for await (const chunk of stream) {
      release();
      yield chunk;
      release = heedInterrupts();
    }
  } finally {
    release();
  }
}

function inputFault(error: NodeJS.ErrnoException, input: string): RecorteError {
  const { code, reason } = systemFault(error);
  if (code === 'ENOENT') {
    return new RecorteError({
      code: 'not-found',
      input,
      message: 'no such file',
      hint: 'Check the name',
      cause: error,
    });
  }
  if (code === 'EISDIR') return folderFault(input, error);
  const hint = code === 'EACCES' || code === 'EPERM' ? 'Check its permissions' : 'Check the file and its disk';
  return new RecorteError({ code: 'unreadable', input, message: `cannot be read: ${reason}`, hint, cause: error });
}

function standardInput(): AsyncIterable<Uint8Array> {
  // Node takes a folder for an empty stream there.
  if (fstatSync(0).isDirectory()) throw folderFault('-');
  return process.stdin;
}

function folderFault(input: string, cause?: unknown): RecorteError {
  const hint = `For all that is in it use \`recorte batch ${input === '-' ? 'FOLDER' : quoted(input)}\``;
  return new RecorteError({ code: 'is-directory', input, message: 'is a folder', hint, cause });
}
