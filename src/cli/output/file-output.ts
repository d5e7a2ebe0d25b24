import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputFault } from '../../node/output-fault.ts';
import { heedInterrupts } from '../interrupts.ts';
import type { Output } from './output.ts';

/**
 * A file that appears under its name only when it is whole: until then it stands beside it under a temporary one.
 * Devices and named pipes are written directly.
 * @throws RecorteError output-failed
 */
export async function fileOutput(name: string): Promise<Output> {
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw outputFault(error, name);
    }
  };
  const { handle, settle, drop } = await guarded(() => begin(name));
  return {
    write: (text) => guarded(() => handle.writeFile(text)),
    finish: () =>
      guarded(async () => {
        await handle.close();
        await settle();
      }),
    async abandon() {
      await handle.close().catch(() => {});
      await drop();
    },
  };
}

interface Begun {
  handle: FileHandle;
  settle(): Promise<void>;
  drop(): Promise<void>;
}

async function begin(name: string): Promise<Begun> {
  const old = await stat(name).catch(() => null);
  if (old && !old.isFile()) {
    const nothing = async (): Promise<void> => {};
    return { handle: await open(name, 'w'), settle: nothing, drop: nothing };
  }
  // The file behind a symbolic link is replaced, not the link.
  const target = old ? await realpath(name) : name;
  const temporary = join(dirname(target), `.recorte-${process.pid}-${randomUUID().slice(0, 8)}.tmp`);
  const handle = await open(temporary, 'wx');
  const forget = heedInterrupts(() => unlinkSync(temporary));
  if (old) await handle.chmod(old.mode & 0o777);
  return {
    handle,
    async settle() {
      await rename(temporary, target);
      forget();
    },
    async drop() {
      forget();
      await unlink(temporary).catch(() => {});
    },
  };
}
