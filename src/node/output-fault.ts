import { RecorteError } from '../errors.ts';
import { systemFault } from './system-fault.ts';

/** An output that cannot be written, with what the system says about it and what to do. */
export function outputFault(error: unknown, output: string, { resumable = false } = {}): RecorteError {
  const { code, reason } = systemFault(error);
  const full = resumable ? 'Make room and start again with --resume' : 'Make room and start again';
  const hints: Readonly<Record<string, string>> = {
    ENOSPC: full,
    EDQUOT: full,
    ENOENT: 'Make its folder first, or choose another place',
    EISDIR: 'Name a file in it',
  };
  const other = resumable ? 'Mend that and start again with --resume, or choose another place' : 'Choose another place';
  const hint = hints[code] ?? other;
  return new RecorteError({
    code: 'output-failed',
    input: output,
    message: `cannot be written: ${reason}`,
    hint,
    cause: error,
  });
}
