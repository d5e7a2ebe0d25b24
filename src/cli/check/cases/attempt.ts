import type { BrokenCase, Case, CaseFault } from '../../../check/case.ts';
import type { RecorteError } from '../../../errors.ts';
import { asRecorteError, withoutPlace } from '../../../faults.ts';

/** Reads a case; one that cannot be read is a broken one, and does not keep the others. */
export async function attempt(name: string, file: string, read: () => Promise<Case>): Promise<Case | BrokenCase> {
  try {
    return await read();
  } catch (error) {
    return { name, fault: caseFaultOf(asRecorteError(error), file) };
  }
}

/** An error as the fault of a case; `file` is what was being read, where the error does not say it. */
export const caseFaultOf = (error: RecorteError, file: string): CaseFault => ({
  file: error.input ?? file,
  line: error.line ?? null,
  column: error.column ?? null,
  message: withoutPlace(error),
});
