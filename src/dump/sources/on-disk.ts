import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { temporaryName } from '../../node/temporary.ts';
import type { Bytes } from './bytes.ts';
import type { Source } from './source.ts';

/**
 * Where a source lies on the disk, for forms that are read from their end. What comes as a stream is put into a temporary
 * file, so that memory stays flat; `remove` takes that away, after a kill the next run of batch does.
 */
export async function onDisk({ path }: Source, bytes: Bytes): Promise<{ path: string; remove(): Promise<void> }> {
  if (path !== null) return { path, remove: async () => {} };
  const folder = join(tmpdir(), temporaryName());
  await mkdir(folder, { mode: 0o700 });
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'archive');
    await pipeline(bytes.rest(), createWriteStream(file));
    return { path: file, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
