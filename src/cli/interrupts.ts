import { ExitCode } from './exit-code.ts';

const cleanups = new Set<() => void>();

/** Runs `cleanup` if the process is interrupted, until the returned function is called. It must not wait. */
export function beforeInterrupt(cleanup: () => void): () => void {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/** Ends the process without a word on Ctrl-C and on SIGTERM. */
export function endOnInterrupt(): void {
  const end = (code: ExitCode) => (): never => {
    for (const cleanup of cleanups) {
      try {
        cleanup();
      } catch {
        // Nothing more can be done: the process is ending.
      }
    }
    process.exit(code);
  };
  process.once('SIGINT', end(ExitCode.interrupted));
  process.once('SIGTERM', end(ExitCode.terminated));
}
