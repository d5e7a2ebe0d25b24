import { ExitCode } from './exit-code.ts';

/**
 * Ctrl-C and SIGTERM are heeded only while there is something to clean up. At all other times the system ends the process at once, as it
 * does any program: a handler would have to wait until a long document is through, and one that comes and goes loses a signal that comes
 * just then.
 */
const heeding = new Set<() => void>();

const interrupted = (): never => end('SIGINT');
const terminated = (): never => end('SIGTERM');

const codes = { SIGINT: ExitCode.interrupted, SIGTERM: ExitCode.terminated } as const;
type Interrupt = keyof typeof codes;

/** Heeds interrupts until the returned function is called; runs `cleanup`, which must not wait, if one comes. */
export function heedInterrupts(cleanup: () => void): () => void {
  // A function of its own for each call, for the set to tell them apart.
  const entry = (): void => cleanup();
  heeding.add(entry);
  if (heeding.size === 1) process.on('SIGINT', interrupted).on('SIGTERM', terminated);
  return () => {
    if (!heeding.delete(entry) || heeding.size > 0) return;
    process.off('SIGINT', interrupted).off('SIGTERM', terminated);
  };
}

/** Heeds interrupts where the system does not end the process by itself: the first one of a container. */
export function heedAsFirst(pid = process.pid): () => void {
  const nothing = (): void => {};
  return pid === 1 ? heedInterrupts(nothing) : nothing;
}

function end(signal: Interrupt): never {
  for (const cleanup of heeding) {
    try {
      cleanup();
    } catch {
      // Nothing more can be done: the process is ending.
    }
  }
  // Node would wait for a call that the system has not answered, such as the opening of a named pipe that nobody writes.
  if (process.platform !== 'win32') process.on('exit', () => dieOf(signal));
  process.exit(codes[signal]);
}

/** Ends the process as the system does where nobody heeds the signal. */
function dieOf(signal: Interrupt): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/**
 * The first interrupt is told and nothing more: the run ends by itself, as soon as what is under way is done. A second
 * one ends it at once.
 * @returns what ended it, undefined while nothing did, and a function that gives up listening
 */
export function endGently(told: () => void): { code(): ExitCode | undefined; release(): void } {
  let code: ExitCode | undefined;
  const once = (signal: Interrupt) => (): void => {
    if (code !== undefined) end(signal);
    code = codes[signal];
    told();
  };
  const [interrupt, terminate] = [once('SIGINT'), once('SIGTERM')];
  process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  return {
    code: () => code,
    release: () => process.off('SIGINT', interrupt).off('SIGTERM', terminate),
  };
}
