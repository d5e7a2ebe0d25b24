import { outputFault } from '../../node/output-fault.ts';
import { closedPipe, type Output } from './output.ts';

/** Standard output. */
export function standardOutput(): Output {
  const { stdout } = process;
  let broken: NodeJS.ErrnoException | undefined;
  // A pipe may break while nothing is being written: the next write tells.
  stdout.on('error', (error) => {
    broken = error;
  });
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error: NodeJS.ErrnoException | null | undefined): void => {
        if (!error) resolve();
        else reject(error.code === 'EPIPE' ? closedPipe : outputFault(error, 'standard output'));
      };
      if (broken) done(broken);
      else stdout.write(text, done);
    });
  return { write, finish: async () => {}, abandon: async () => {} };
}
