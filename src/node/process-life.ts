import { readFileSync } from 'node:fs';

/** Whether there is a process of this number, and began when that one did: another may have got its number since. */
export const isAlive = (pid: number, began: string | null): boolean => exists(pid) && began === beganAt(pid);

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, as the system counts it; null where it does not say. Field 22 of proc(5)'s stat, counted behind
 * the name.
 */
export function beganAt(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/s, '').trim().split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
