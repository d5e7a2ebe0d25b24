/** What can go wrong with one input, by name. The names are part of the interface: scripts match on them. */
export type ErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'is-directory'
  | 'binary-input'
  | 'wrong-command'
  | 'too-large'
  | 'unknown-encoding'
  | 'bad-json'
  | 'bad-record'
  | 'bad-option'
  | 'bad-model'
  | 'missing-field'
  | 'timeout'
  | 'worker-died'
  | 'output-exists'
  | 'output-locked'
  | 'output-failed'
  | 'resume-mismatch'
  | 'too-many-errors'
  | 'internal';

export interface ErrorDetails {
  code: ErrorCode;
  /** What went wrong, without the input's name. */
  message: string;
  /** Name of the input as the user gave it; `-` is standard input. */
  input?: string;
  /** Line of the input, from 1. */
  line?: number;
  /** What to do about it, as a sentence. */
  hint?: string;
  cause?: unknown;
}

/**
 * The one error recorte throws for a fault of an input or an option.
 * `message` reads `input:line: what went wrong. What to do.`
 */
export class RecorteError extends Error {
  readonly code: ErrorCode;
  readonly input: string | undefined;
  readonly line: number | undefined;
  readonly hint: string | undefined;

  constructor({ code, message, input, line, hint, cause }: ErrorDetails) {
    const where = [input, line].filter((part) => part !== undefined).join(':');
    super([where && `${where}:`, hint ? `${message}. ${hint}` : message].filter(Boolean).join(' '), {
      cause,
    });
    this.name = 'RecorteError';
    this.code = code;
    this.input = input;
    this.line = line;
    this.hint = hint;
  }
}

/** Any error as one of ours: what is not is a fault in recorte. */
export function asRecorteError(error: unknown): RecorteError {
  if (error instanceof RecorteError) return error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = 'Please report it, with the input if you can (RECORTE_DEBUG=1 shows where it came from)';
  return new RecorteError({ code: 'internal', message: `a fault in recorte itself (${what})`, hint, cause: error });
}

/** What went wrong and what to do, in sentences, without the name of the input and the line. */
export function withoutPlace({ message, input, line }: RecorteError): string {
  const place = [input, line].filter((part) => part !== undefined).join(':');
  return ended(place && message.startsWith(`${place}: `) ? message.slice(place.length + 2) : message);
}

/** The same with them; `input` is what was being read, where the error does not say it. */
export function withPlace(error: RecorteError, input?: string): string {
  return ended(error.input === undefined && input !== undefined ? `${input}: ${error.message}` : error.message);
}

const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);
