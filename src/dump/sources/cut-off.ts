import { RecorteError } from '../../errors.ts';
import { cutOffMessage, isCutOff } from '../../node/input/cut-off.ts';
import type { Entry } from '../entry.ts';

/**
 * An error about packed data that are cut off, such as a download that stopped, told apart from one about damage in their
 * middle: nothing is wrong with what comes before. Other entries as they are.
 * @param before documents of the same source that were found before it
 */
export function withCutTold(entry: Entry, before: number): Entry {
  if (entry.kind !== 'error') return entry;
  const { error } = entry;
  if (error.code !== 'unreadable' || before === 0 || !isCutOff(error.cause)) return entry;
  const kept =
    before === 1
      ? ', the document before is kept'
      : `, the ${before.toLocaleString('en-US')} documents before are kept`;
  const told = new RecorteError({
    code: error.code,
    ...(error.input !== undefined && { input: error.input }),
    message: cutOffMessage + kept,
    hint: 'Get the file again',
    cause: error.cause,
  });
  return { ...entry, error: told };
}
