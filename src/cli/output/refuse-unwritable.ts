import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { outputFault } from '../../node/output-fault.ts';
import { statOf } from '../../node/stat.ts';

/**
 * Refuses a file that could not be written later, when a long run has something for it.
 * @throws RecorteError output-failed
 */
export function refuseUnwritable(path: string): void {
  try {
    // With the slash a file in the place of the folder is none.
    accessSync(statOf(path) ? path : `${dirname(path)}/`, constants.W_OK);
  } catch (error) {
    throw outputFault(error, path);
  }
}
