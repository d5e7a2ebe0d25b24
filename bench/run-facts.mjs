import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What figures were measured on. */
export const machine = () => ({ cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version });

/** The commit that is checked out, with a `+` where the tree has changes; `unknown` without git. */
export function commit() {
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '');
  } catch {
    return 'unknown';
  }
}

/**
 * The same in words, for the heading of a table.
 * @param {{ date: string, commit: string, machine: ReturnType<typeof machine> }} facts
 */
export const runLine = ({ date, commit, machine: { cpu, cores, node } }) =>
  `Run of ${date.slice(0, 10)} at ${commit}, Node ${node.slice(1)}, ${cpu}, ${cores} cores.`;
