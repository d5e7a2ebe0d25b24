import { readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RecorteError } from '../../errors.ts';
import { outputFault } from '../../node/output-fault.ts';
import { beganAt, bootOf, isAlive, processesOf } from '../../node/process-life.ts';
import { statOf } from '../../node/stat.ts';
import { temporaryName } from '../../node/temporary.ts';

interface Holder {
  pid: number;
  /** What its number holds among. Machines may have one name; no two were started as one. */
  among: string;
  /** When the process began, as the system counts it; null where it does not say. */
  began: string | null;
}

const among = (): string => `${processesOf()} ${bootOf()}`;

/** How often a lock says that its run lives, and after how long a silent one of another machine or container counts as left behind. */
const beatMilliseconds = 10_000;
const silentMilliseconds = 60_000;

/**
 * Takes a lock for this process; one that a dead process left behind is taken over.
 * @param output what it is for, for the error
 * @returns a function that gives it back, at once
 * @throws RecorteError output-locked when another run has it, output-failed
 */
export function takeLock(path: string, output: string): () => void {
  const own: Holder = { pid: process.pid, among: among(), began: beganAt(process.pid) };
  try {
    if (!made(path, own)) {
      if (isHeld(path)) throw locked(path, output);
      moveAway(path, output);
      if (!made(path, own)) throw locked(path, output);
    }
  } catch (error) {
    throw error instanceof RecorteError ? error : outputFault(error, output);
  }
  const beat = setInterval(() => isOwn(path, own) && touched(path, own), beatMilliseconds);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (isOwn(path, own)) removed(path);
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
  const left = besideOf(path);
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
  const { pid, among: theirs, began } = holderIn(path);
  // Just being written, or by a run whose process cannot be looked for from here.
  if (pid === undefined || theirs !== among()) return silenceOf(path) < silentMilliseconds;
  return pid !== process.pid && isAlive(pid, began ?? null);
}

/** A run that was halted for long may have lost its lock to another. */
const isOwn = (path: string, own: Holder): boolean => JSON.stringify(holderIn(path)) === JSON.stringify(own);

function holderIn(path: string): Partial<Holder> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** For how long a lock has said nothing, by the clock of the disk: those of two machines differ. */
function silenceOf(path: string): number {
  const now = besideOf(path);
  writeFileSync(now, '');
  const silence = changedAt(now) - changedAt(path);
  removed(now);
  return silence;
}

const besideOf = (path: string): string => join(dirname(path), `.${temporaryName()}.tmp`);

const changedAt = (path: string): number => statOf(path)?.mtimeMs ?? 0;

/** Written over by itself, so that the disk gives it its time. */
function touched(path: string, own: Holder): void {
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'r+' });
  } catch {
    // Only runs elsewhere look at it.
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
