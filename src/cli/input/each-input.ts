import { type ErrorCode, RecorteError } from '../../errors.ts';
import { asRecorteError, faultOf, withPlace } from '../../faults.ts';
import type { Values } from '../flags/options.ts';
import { say, showStack } from '../messages.ts';
import { closedPipe } from '../output/output.ts';
import { readDocument } from './read-document.ts';

type Told = (fault: RecorteError, input: string) => RecorteError;

/**
 * Does some work with each input; what is wrong with one is told on standard error and does not keep the others.
 * @param told puts what is wrong in other words
 * @returns how many failed
 * @throws RecorteError when the results cannot be written
 */
export async function eachInput(
  inputs: readonly string[],
  options: Values<'type' | 'limit' | 'quiet' | 'color'>,
  work: (bytes: Uint8Array, input: string) => Promise<void>,
  told: Told = (fault) => fault,
): Promise<number> {
  let failed = 0;
  for (const input of inputs) {
    try {
      await work(await readDocument(input, { asIs: options.type !== undefined, limit: options.limit }), input);
    } catch (error) {
      if (error === closedPipe || (error instanceof RecorteError && isOfOutput(error.code))) throw error;
      failed++;
      const fault = asRecorteError(error);
      if (!options.quiet) await say(withPlace(told(fault, input), input), options);
      await showStack(faultOf(fault));
    }
  }
  return failed;
}

/** No fault of the input, and the next would meet it too. */
const isOfOutput = (code: ErrorCode): boolean => code === 'output-failed' || code === 'output-exists';
