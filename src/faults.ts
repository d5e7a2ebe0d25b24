import { type ErrorCode, RecorteError } from './errors.ts';

/** Any error as one of ours: what is not is a fault in recorte. */
export function asRecorteError(error: unknown): RecorteError {
  if (error instanceof RecorteError) return error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = 'Please report it, with the input if you can (RECORTE_DEBUG=1 shows where it came from)';
  return new RecorteError({ code: 'internal', message: `a fault in recorte itself (${what})`, hint, cause: error });
}

/** What went wrong and what to do, in sentences, without the name of the input and the line. */
export function withoutPlace({ message, input, line, column }: RecorteError): string {
  const place = [input, line, column].filter((part) => part !== undefined).join(':');
  return ended(place && message.startsWith(`${place}: `) ? message.slice(place.length + 2) : message);
}

/** The same with them; `input` is what was being read, where the error does not say it. */
export function withPlace(error: RecorteError, input?: string): string {
  return ended(error.input === undefined && input !== undefined ? `${input}: ${error.message}` : error.message);
}

const ended = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`);

/** What went wrong as plain data, which can be sent between processes. */
export interface Fault {
  code: ErrorCode;
  /** With what to do, without the place. */
  message: string;
  /** Where it came from: of a fault in recorte itself, of a worker that died. */
  stack?: string;
}

export function faultOf(error: RecorteError): Fault {
  const { code, cause } = error;
  const own = (code === 'internal' || code === 'worker-died') && cause instanceof Error && cause.stack;
  return { code, message: withoutPlace(error), ...(own ? { stack: own } : {}) };
}
