import { type FileHandle, open } from 'node:fs/promises';
import { RecorteError } from '../../errors.ts';
import { newFile } from '../../node/new-file.ts';
import { outputFault } from '../../node/output-fault.ts';

/** A file that only grows. */
export interface AppendFile {
  /** Bytes that were given to it. */
  readonly length: number;
  /** @throws RecorteError output-failed */
  append(bytes: Uint8Array): Promise<void>;
  /** Makes what was given durable: a power cut does not undo it. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Writes of less are gathered. */
const gathered = 256 * 1024;

/**
 * Opens a file to go on at `length`: what stands behind is cut away.
 * @param mode of a new file; what the user has set, where none is named
 * @throws RecorteError output-failed, resume-mismatch when it is shorter
 */
export async function appendFile(path: string, length: number, mode?: number): Promise<AppendFile> {
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw error instanceof RecorteError ? error : outputFault(error, path, { resumable: true });
    }
  };
  const handle = await guarded(() => openAt(path, length, mode));
  let parts: Uint8Array[] = [];
  let waiting = 0;
  let total = length;
  const flush = async (): Promise<void> => {
    if (waiting === 0) return;
    const bytes = Buffer.concat(parts);
    parts = [];
    waiting = 0;
    await guarded(() => handle.writeFile(bytes));
  };
  return {
    get length() {
      return total;
    },
    async append(bytes) {
      parts.push(bytes);
      waiting += bytes.length;
      total += bytes.length;
      if (waiting >= gathered) await flush();
    },
    async sync() {
      await flush();
      await guarded(() => handle.sync());
    },
    close: () => guarded(() => handle.close()),
  };
}

async function openAt(path: string, length: number, mode?: number): Promise<FileHandle> {
  if (length === 0) return newFile(path, mode);
  const handle = await open(path, 'r+').catch((error) => {
    throw error.code === 'ENOENT' ? shorter(path) : error;
  });
  if ((await handle.stat()).size < length) {
    await handle.close();
    throw shorter(path);
  }
  await handle.truncate(length);
  await handle.close();
  // Truncating leaves the place to write at where it was, at the beginning.
  return open(path, 'a');
}

function shorter(path: string): RecorteError {
  return new RecorteError({
    code: 'resume-mismatch',
    input: path,
    message: 'is not as the interrupted run left it',
    hint: 'Start anew without --resume, after removing it and the checkpoint',
  });
}
