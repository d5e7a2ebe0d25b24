import { unlinkSync } from 'node:fs';
import { chmod, type FileHandle, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { privateMode, usualMode } from '../../node/new-file.ts';
import { outputFault } from '../../node/output-fault.ts';
import { removeLeftovers, temporaryName } from '../../node/temporary.ts';
import { heedInterrupts } from '../interrupts.ts';
import type { Output } from './output.ts';

/**
 * A file that appears under its name only when it is whole: until then it stands beside it under a temporary one, for the owner alone. What a
 * run that was killed left there goes.
 * Devices and named pipes are written directly.
 * @throws RecorteError output-failed
 */
export async function fileOutput(name: string, { followLinks = true } = {}): Promise<Output> {
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw outputFault(error, name);
    }
  };
  const { handle, settle, drop } = await guarded(() => begin(name, followLinks));
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

async function begin(name: string, followLinks: boolean): Promise<Begun> {
  const there = await (followLinks ? stat(name) : lstat(name)).catch(() => null);
  const old = there?.isSymbolicLink() ? null : there;
  if (old && !old.isFile()) {
    const nothing = async (): Promise<void> => {};
    return { handle: await open(name, 'w'), settle: nothing, drop: nothing };
  }
  // Of a name that somebody gave the file behind a symbolic link is replaced, not the link.
  const target = old ? await realpath(name) : name;
  await removeLeftovers(dirname(target));
  const temporary = join(dirname(target), `.${temporaryName()}.tmp`);
  const handle = await open(temporary, 'wx', privateMode);
  const forget = heedInterrupts(() => unlinkSync(temporary));
  return {
    handle,
    async settle() {
      await chmod(temporary, old ? old.mode & 0o777 : usualMode());
      await rename(temporary, target);
      forget();
    },
    async drop() {
      forget();
      await unlink(temporary).catch(() => {});
    },
  };
}
