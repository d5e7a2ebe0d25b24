import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { program } from './recorte.ts';

/**
 * Whether this machine gives processes namespaces of their own; where RECORTE_REQUIRE_NAMESPACE says that it must, it is a fault
 * that it does not.
 * @param flags what unshare(1) is given
 */
export function hasNamespaces(flags: readonly string[]): boolean {
  const can = process.platform === 'linux' && spawnSync('unshare', [...flags, 'true']).status === 0;
  if (!can && process.env.RECORTE_REQUIRE_NAMESPACE) throw new Error(`unshare ${flags.join(' ')}: not allowed here`);
  return can;
}

/** What unshare(1) is given for the first process of a container, which sees no others. */
export const asFirst = ['-rpf', '--mount-proc'];

/** Starts recorte as the first process of a container. */
export function startFirst(args: readonly string[], cwd?: string): ChildProcessWithoutNullStreams {
  const outer = spawn('unshare', [...asFirst, '--kill-child', process.execPath, program, ...args], { cwd });
  outer.stdin.on('error', () => {});
  onTestFinished(() => {
    outer.kill('SIGKILL');
  });
  return outer;
}

/** The number of that process outside of its container. */
export const firstOf = ({ pid }: ChildProcessWithoutNullStreams): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]);
