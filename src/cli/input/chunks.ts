import { createReadStream } from 'node:fs';
import { RecorteError } from '../../errors.ts';
import { isSystemFault, systemFault } from '../system-fault.ts';

const chunkBytes = 256 * 1024;

/**
 * The bytes of a file as they come; `-` is standard input.
 * @throws RecorteError not-found, is-directory or unreadable
 */
export async function* chunks(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* (name === '-' ? process.stdin : createReadStream(name, { highWaterMark: chunkBytes }));
  } catch (error) {
    throw isSystemFault(error) ? inputFault(error, name) : error;
  }
}

function inputFault(error: NodeJS.ErrnoException, input: string): RecorteError {
  const { code, reason } = systemFault(error);
  if (code === 'ENOENT') {
    return new RecorteError({ code: 'not-found', input, message: 'no such file', hint: 'Check the name', cause: error });
  }
  if (code === 'EISDIR') {
    const hint = 'To read all that is in it: recorte batch FOLDER';
    return new RecorteError({ code: 'is-directory', input, message: 'is a folder', hint, cause: error });
  }
  const hint = code === 'EACCES' || code === 'EPERM' ? 'Check its permissions' : 'Check the file and its disk';
  return new RecorteError({ code: 'unreadable', input, message: `cannot be read: ${reason}`, hint, cause: error });
}
