import { RecorteError } from '../../errors.ts';

/** Seconds that one document may take unless told otherwise: the worst pages of news take one or two. */
export const usualTimeout = 30;

/** A document that took longer than it may. */
export function timedOut(seconds: number, cause?: unknown): RecorteError {
  return new RecorteError({
    code: 'timeout',
    message: `took longer than ${seconds} s`,
    hint: 'Give it more by --timeout',
    cause,
  });
}

/** A clock for one document, where nobody can stop the work from outside: asked in the middle of it, it throws. */
export function deadline(seconds: number, now = () => performance.now()): () => void {
  const end = now() + seconds * 1000;
  return () => {
    if (now() > end) throw timedOut(seconds);
  };
}
