import type { ErrorCode, RecorteError } from '../errors.ts';

/** How a run ended, for the shell. The numbers are part of the interface. */
export const ExitCode = {
  /** Everything asked for was done; a reader that closed the pipe early counts too. */
  done: 0,
  /** Done, but an input failed. */
  inputFailed: 1,
  /** Wrong usage: nothing was read. */
  usage: 2,
  /** Could not go on: disk full, output not writable, a fault of our own. */
  stopped: 3,
  /** Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

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
