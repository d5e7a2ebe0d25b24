import { RecorteError } from '../errors.ts';
import { systemFault } from './system-fault.ts';

/** An output that cannot be written, with what the system says about it and what to do. */
export function outputFault(error: unknown, output: string, { resumable = false } = {}): RecorteError {
  const { code, reason } = systemFault(error);
  const again = resumable ? 'Make room and start again with --resume' : 'Make room and start again';
  const hint = code === 'ENOSPC' || code === 'EDQUOT' ? again : 'Choose another place with -o';
  return new RecorteError({
    code: 'output-failed',
    input: output,
    message: `cannot be written: ${reason}`,
    hint,
    cause: error,
  });
}
