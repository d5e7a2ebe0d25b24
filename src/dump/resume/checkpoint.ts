import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { RecorteError } from '../../errors.ts';
import { privateMode } from '../../node/new-file.ts';
import { systemFault } from '../../node/system-fault.ts';
import type { Counts } from '../counts.ts';
import { writeWhole } from '../output/disk.ts';
import type { SinkState } from '../output/sink.ts';
import type { Tally } from '../report/tally.ts';
import type { FrontState } from './front.ts';

/** What a run is: one that goes on must be the same. */
export interface Identity {
  /** Of recorte. */
  version: string;
  /** Digest of weights of one's own; null for the shipped ones. */
  model: string | null;
  inputs: readonly string[];
  /** Flags that results depend on, as they are written. */
  options: Readonly<Record<string, unknown>>;
}

/** How far a run has come. What it says is done is on the disk. */
export interface Progress {
  front: FrontState;
  sink: SinkState;
  /** Bytes of the lists of errors and skips. */
  errors: number;
  skips: number;
  counts: Counts;
  tally: Tally;
  /** Seconds that were worked. */
  seconds: number;
}

/** `finished`: all is done, and the results have their final names. */
export type Stage = Progress | 'finished';

interface Checkpoint {
  schema: 'recorte-checkpoint/1';
  /** Of what follows: a number that is changed would cut results away, or double them. */
  digest: string;
  identity: Identity;
  progress: Stage;
}

/** @throws RecorteError output-failed */
export async function writeCheckpoint(path: string, identity: Identity, progress: Stage): Promise<void> {
  const digest = digestOf(identity, progress);
  const checkpoint: Checkpoint = { schema: 'recorte-checkpoint/1', digest, identity, progress };
  await writeWhole(path, JSON.stringify(checkpoint), { mode: privateMode });
}

/**
 * How far an earlier run came; null when there was none.
 * @throws RecorteError output-failed when it cannot be read, resume-mismatch when it is of another run, with what is different
 */
export async function readCheckpoint(path: string, identity: Identity): Promise<Stage | null> {
  const found = await checkpointIn(path);
  if (found === null) return null;
  const difference = differenceOf(found.identity, identity);
  if (difference !== null) throw mismatch(path, `is of another run: ${difference}`);
  return found.progress;
}

/**
 * Whether a checkpoint is of a run that is not finished, whatever run it is.
 * @throws RecorteError output-failed when it cannot be read, resume-mismatch when it is none
 */
export async function isUnfinished(path: string): Promise<boolean> {
  const found = await checkpointIn(path);
  return found !== null && found.progress !== 'finished';
}

async function checkpointIn(path: string): Promise<Checkpoint | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code, reason } = systemFault(error);
    if (code === 'ENOENT') return null;
    const hint = 'Check its permissions, or remove it to start anew';
    throw new RecorteError({
      code: 'output-failed',
      input: path,
      message: `cannot be read: ${reason}`,
      hint,
      cause: error,
    });
  }
  const found = parsed(text);
  if (found?.schema !== 'recorte-checkpoint/1')
    throw mismatch(path, 'is no checkpoint that this recorte knows', startAnew);
  if (found.digest !== digestOf(found.identity, found.progress)) throw mismatch(path, 'is damaged', startAnew);
  return found;
}

const digestOf = (identity: Identity, progress: Stage): string =>
  createHash('sha256')
    .update(JSON.stringify([identity, progress]) ?? '')
    .digest('hex');

function parsed(text: string): Checkpoint | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const startAnew = 'Remove it to start anew';

function mismatch(
  input: string,
  message: string,
  hint = 'Repeat the command as it was, or remove the checkpoint to start anew',
): RecorteError {
  return new RecorteError({ code: 'resume-mismatch', input, message, hint });
}

/** In words, what one run has and another has not; null when they are the same. */
function differenceOf(before: Identity, now: Identity): string | null {
  if (before.version !== now.version) return `recorte was ${before.version}, now ${now.version}`;
  if (!same(before.inputs, now.inputs)) return `its inputs were ${before.inputs.join(' ')}`;
  if (before.model !== now.model) return 'the weights of --model have changed';
  const names = new Set([...Object.keys(before.options), ...Object.keys(now.options)]);
  const changed = [...names].find((name) => !same(before.options[name], now.options[name]));
  if (changed === undefined) return null;
  const [was, is] = [before.options[changed], now.options[changed]].map(said);
  return `${flag(changed)} was ${was}, now ${is}`;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const said = (value: unknown): string => {
  if (value === undefined || value === false) return 'not given';
  return value === true ? 'given' : String(value);
};

const flag = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
