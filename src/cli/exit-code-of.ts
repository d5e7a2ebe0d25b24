import type { ErrorCode, RecorteError } from '../errors.ts';
import { ExitCode } from './exit-code.ts';

const usage: readonly ErrorCode[] = [
  'bad-option',
  'bad-model',
  'unknown-encoding',
  'output-exists',
  'output-locked',
  'resume-mismatch',
  'no-cases',
];
const stopped: readonly ErrorCode[] = ['output-failed', 'too-many-errors', 'internal'];

/** How the process ends on an error that ended the run. */
export function exitCodeOf({ code }: RecorteError): ExitCode {
  if (usage.includes(code)) return ExitCode.usage;
  return stopped.includes(code) ? ExitCode.stopped : ExitCode.inputFailed;
}
