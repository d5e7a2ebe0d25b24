import { ExitCode } from './exit-code.ts';

/**
 * Ctrl-C and SIGTERM are heeded only while the process waits, or has something to clean up. At all other times the
 * system ends it at once, as it does any program: a handler would have to wait until a long document is through. For
 * the shell the exit code is the same.
 */
const heeding = new Set<() => void>();

const interrupted = (): never => end(ExitCode.interrupted);
const terminated = (): never => end(ExitCode.terminated);

/** Heeds interrupts until the returned function is called; runs `cleanup`, which must not wait, if one comes. */
export function heedInterrupts(cleanup = (): void => {}): () => void {
  // A function of its own for each call, for the set to tell them apart.
  const entry = (): void => cleanup();
  heeding.add(entry);
  if (heeding.size === 1) process.on('SIGINT', interrupted).on('SIGTERM', terminated);
  return () => {
    if (!heeding.delete(entry) || heeding.size > 0) return;
    process.off('SIGINT', interrupted).off('SIGTERM', terminated);
  };
}

function end(code: ExitCode): never {
  for (const cleanup of heeding) {
    try {
      cleanup();
    } catch {
      // Nothing more can be done: the process is ending.
    }
  }
  process.exit(code);
}

/**
 * The first interrupt is told and nothing more: the run ends by itself, as soon as what is under way is done. A second
 * one ends it at once.
 * @returns what ended it, undefined while nothing did, and a function that gives up listening
 */
export function endGently(told: () => void): { code(): ExitCode | undefined; release(): void } {
  let code: ExitCode | undefined;
  const once = (ending: ExitCode) => (): void => {
    if (code !== undefined) end(ending);
    code = ending;
    told();
  };
  const [interrupt, terminate] = [once(ExitCode.interrupted), once(ExitCode.terminated)];
  process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  return {
    code: () => code,
    release: () => process.off('SIGINT', interrupt).off('SIGTERM', terminate),
  };
}
