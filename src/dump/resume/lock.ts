import { readFileSync, renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { RecorteError } from '../../errors.ts';
import { outputFault } from '../../node/output-fault.ts';
import { beganAt, isAlive } from '../../node/process-life.ts';
import { statOf } from '../../node/stat.ts';

interface Holder {
  pid: number;
  host: string;
  /** When the process began, as the system counts it; null where it does not say. */
  began: string | null;
}

/** How often a lock says that its run lives, and after how long a silent one of another machine counts as left behind. */
const beatMilliseconds = 10_000;
const silentMilliseconds = 60_000;

/**
 * Takes a lock for this process; one that a dead process left behind is taken over.
 * @param output what it is for, for the error
 * @returns a function that gives it back, at once
 * @throws RecorteError output-locked when another run has it, output-failed
 */
export function takeLock(path: string, output: string): () => void {
  const own: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  try {
    if (!made(path, own)) {
      if (isHeld(path)) throw locked(path, output);
      moveAway(path, output);
      if (!made(path, own)) throw locked(path, output);
    }
  } catch (error) {
    throw error instanceof RecorteError ? error : outputFault(error, output);
  }
  const beat = setInterval(() => touched(path), beatMilliseconds);
  beat.unref();
  return () => {
    clearInterval(beat);
    removed(path);
  };
}

function made(path: string, own: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Of several runs that see a lock left behind one moves it away; the next would move that one's own, and puts it back. */
function moveAway(path: string, output: string): void {
  const left = `${path}.${process.pid}`;
  try {
    renameSync(path, left);
  } catch {
    throw locked(path, output);
  }
  if (isHeld(left)) {
    renameSync(left, path);
    throw locked(path, output);
  }
  removed(left);
}

function isHeld(path: string): boolean {
  const { pid, host, began } = holderIn(path);
  // Just being written, or by a run on another machine.
  if (pid === undefined || host !== hostname()) return Date.now() - changedAt(path) < silentMilliseconds;
  return pid !== process.pid && isAlive(pid, began ?? null);
}

function holderIn(path: string): Partial<Holder> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

const changedAt = (path: string): number => statOf(path)?.mtimeMs ?? 0;

function touched(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Only runs on other machines look at it.
  }
}

function removed(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone.
  }
}

function locked(path: string, output: string): RecorteError {
  return new RecorteError({
    code: 'output-locked',
    input: output,
    message: 'another run is writing it',
    hint: `Wait for it; if there is none, remove ${path}`,
  });
}
