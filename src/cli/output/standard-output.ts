import { isatty } from 'node:tty';
import { outputFault } from '../../node/output-fault.ts';
import { harmless } from './harmless.ts';
import { closedPipe, type Output } from './output.ts';

/**
 * Standard output. On a terminal nothing reaches it that the terminal would obey.
 * @param painted whether what is written has colours of our own, and is harmless besides
 */
export function standardOutput({ painted = false } = {}): Output {
  const { stdout } = process;
  let broken: NodeJS.ErrnoException | undefined;
  // A pipe may break while nothing is being written: the next write tells.
  stdout.on('error', (error) => {
    broken = error;
  });
  const shown = painted || !isatty(1) ? (text: string) => text : harmless;
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error: NodeJS.ErrnoException | null | undefined): void => {
        if (!error) resolve();
        else reject(error.code === 'EPIPE' ? closedPipe : outputFault(error, 'standard output'));
      };
      if (broken) done(broken);
      else stdout.write(shown(text), done);
    });
  return { write, finish: async () => {}, abandon: async () => {} };
}
