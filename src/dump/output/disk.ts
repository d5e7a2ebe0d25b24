import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newFile, privateMode, usualMode } from '../../node/new-file.ts';
import { outputFault } from '../../node/output-fault.ts';

/**
 * Writes a whole file, durably: it appears under its name when it is there.
 * @throws RecorteError output-failed
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  { draft = `${path}.tmp`, mode = usualMode() } = {},
): Promise<void> {
  try {
    const handle = await newFile(draft, privateMode);
    try {
      await handle.writeFile(bytes);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw outputFault(error, path, { resumable: true });
  }
}

/** Makes durable that a file came to a folder or left it. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and needs not.
  const handle = await open(path, 'r').catch(() => null);
  try {
    await handle?.sync().catch(() => {});
  } finally {
    await handle?.close().catch(() => {});
  }
}
