import { RecorteError } from '../../errors.ts';
import { asRecorteError, withPlace } from '../../faults.ts';
import type { Values } from '../flags/options.ts';
import { say, showStack } from '../messages.ts';
import { closedPipe } from '../output/output.ts';
import { readDocument } from './read-document.ts';

/**
 * Does some work with each input; what is wrong with one is told on standard error.
 * @returns how many failed
 * @throws RecorteError when the results cannot be written
 */
export async function eachInput(
  inputs: readonly string[],
  options: Values<'type' | 'limit' | 'quiet' | 'color'>,
  work: (bytes: Uint8Array, input: string) => Promise<void>,
): Promise<number> {
  let failed = 0;
  for (const input of inputs) {
    try {
      await work(await readDocument(input, { asIs: options.type !== undefined, limit: options.limit }), input);
    } catch (error) {
      if (error === closedPipe || (error instanceof RecorteError && error.code === 'output-failed')) throw error;
      failed++;
      const fault = asRecorteError(error);
      if (!options.quiet) await say(withPlace(fault, input), options);
      await showStack(fault);
    }
  }
  return failed;
}
