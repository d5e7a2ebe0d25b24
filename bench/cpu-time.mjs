import { readFileSync } from 'node:fs';

/** Where /proc/PID/stat has them, counted from what follows the name of the program, in hundredths of a second. */
const fields = { own: 11, ofChildren: 13 };

/**
 * Milliseconds of CPU time that a process has had, or its children that have ended. Where the system does not say (it does
 * on Linux), milliseconds of the clock since some time.
 * @param {number | 'self'} pid
 * @param {keyof typeof fields} whose
 */
export const cpuTime = (pid, whose) => knownCpuTime(pid, whose) ?? performance.now();

/**
 * The same, null where the system does not say or the process is gone.
 * @param {number | 'self'} pid
 * @param {keyof typeof fields} whose
 */
export function knownCpuTime(pid, whose) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const numbers = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 10 * (Number(numbers[fields[whose]]) + Number(numbers[fields[whose] + 1]));
  } catch {
    return null;
  }
}
