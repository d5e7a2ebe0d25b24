import { RecorteError } from '../errors.ts';

/** The error as one of ours: what is not is a fault in recorte. */
export function asRecorteError(error: unknown, input?: string, line?: number): RecorteError {
  if (error instanceof RecorteError) return error;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new RecorteError({
    code: 'internal',
    message: `a fault in recorte (${what})`,
    hint: 'Please report it, if you can with the input',
    cause: error,
    ...(input === undefined ? {} : { input }),
    ...(line === undefined ? {} : { line }),
  });
}

/** What went wrong and what to do, without the name of the input and the line. */
export function withoutPlace({ message, input, line }: RecorteError): string {
  const place = [input, line].filter((part) => part !== undefined).join(':');
  return place && message.startsWith(`${place}: `) ? message.slice(place.length + 2) : message;
}

/** The stack of a fault in recorte, for those who look for it: with RECORTE_DEBUG set. */
export function debugStack({ code, cause }: RecorteError): string {
  return code === 'internal' && process.env.RECORTE_DEBUG && cause instanceof Error ? `\n${cause.stack}` : '';
}
