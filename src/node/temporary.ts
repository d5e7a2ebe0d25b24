import { createHash, randomUUID } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beganAt, isAlive, processesOf } from './process-life.ts';

const host = (): string => createHash('sha256').update(processesOf()).digest('hex').slice(0, 8);

/** A name for something temporary that says whose it is: process, when that began, machine and namespace. No two are the same. */
export function temporaryName(): string {
  const began = beganAt(process.pid) ?? '0';
  return `recorte-${process.pid}-${began}-${host()}-${randomUUID().slice(0, 8)}`;
}

const named = /^\.?recorte-(\d+)-(\d+)-([\da-f]{8})-[\da-f]{8}(?:\.tmp)?$/;

/** Removes from a folder what processes of this user on this machine, in this namespace, left there when they were killed. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, pid, began, machine] = named.exec(name) ?? [];
    if (machine !== host() || isAlive(Number(pid), began === '0' ? null : (began ?? null))) continue;
    const path = join(folder, name);
    const owner = await lstat(path).catch(() => null);
    // What somebody else has put there under such a name stays.
    if (owner?.uid === (process.getuid?.() ?? owner?.uid))
      await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
