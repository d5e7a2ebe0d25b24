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
  | 'bad-case'
  | 'no-cases'
  | 'internal';

export interface ErrorDetails {
  code: ErrorCode;
  /** What went wrong, without the input's name. */
  message: string;
  /** Name of the input as the user gave it; `-` is standard input. */
  input?: string;
  /** Line of the input, from 1. */
  line?: number;
  /** Column in that line, from 1. */
  column?: number;
  /** What to do about it, as a sentence. */
  hint: string;
  cause?: unknown;
}

/**
 * The one error recorte throws for a fault of an input or an option.
 * `message` reads `input:line:column: what went wrong. What to do.`, the place as far as it is known.
 * @example
 * ```ts
 * import { extract, RecorteError } from 'recorte';
 *
 * try {
 *   extract(Buffer.from('89504e470d0a1a0a', 'hex'), { name: 'foto.png' });
 * } catch (error) {
 *   if (!(error instanceof RecorteError)) throw error;
 *   console.log(error.code, error.input);
 *   console.log(error.message);
 * }
 * ```
 */
export class RecorteError extends Error {
  /** What kind of fault it is: to match on. */
  readonly code: ErrorCode;
  /** What went wrong alone, without the place and what to do. */
  readonly reason: string;
  /** Name of the input as the user gave it; `-` is standard input. */
  readonly input: string | undefined;
  /** Line of the input, from 1. */
  readonly line: number | undefined;
  /** Column in that line, from 1. */
  readonly column: number | undefined;
  /** What to do about it. */
  readonly hint: string;

  constructor({ code, message, input, line, column, hint, cause }: ErrorDetails) {
    const where = [input, line, column].filter((part) => part !== undefined).join(':');
    super([where && `${where}:`, `${message}. ${hint}`].filter(Boolean).join(' '), { cause });
    this.name = 'RecorteError';
    this.code = code;
    this.reason = message;
    this.input = input;
    this.line = line;
    this.column = column;
    this.hint = hint;
  }
}
