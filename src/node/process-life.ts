import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

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

/**
 * What numbers of processes hold among: the machine, and the namespace that they are counted in (pid_namespaces(7)): the first of
 * each container is 1.
 */
export const processesOf = (): string => `${hostname()} ${said(() => readlinkSync('/proc/self/ns/pid'))}`;

/** What the system calls the time since it was started; nothing where it does not say. */
export const bootOf = (): string => said(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim());

function said(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
