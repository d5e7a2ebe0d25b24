import { type FileHandle, open, rm, stat } from 'node:fs/promises';

/** For the owner alone: what is not whole yet, and what nobody else needs to read. */
export const privateMode = 0o600;

/** What a new file may be read and written by, as the user has set it. */
export const usualMode = (): number => 0o666 & ~process.umask();

/**
 * Opens a new file. An old one goes first, and a link without what it leads to; a device or a named pipe is opened as it
 * is.
 */
export async function newFile(path: string, mode?: number): Promise<FileHandle> {
  const old = await stat(path).catch(() => null);
  if (old && !old.isFile()) return open(path, 'w');
  await rm(path, { force: true });
  return open(path, 'wx', mode);
}
