import fc from 'fast-check';
import { type Content, contentOf, withContent } from './content.ts';
import { mutated, mutatedBytes } from './mutate.ts';
import { type Cover, type Reached, reachedSoFar } from './reached.ts';
import { smaller } from './smaller.ts';
import type { Target } from './target.ts';

/** Taking the coverage costs some milliseconds: it is taken once for so many executions, the more the longer nothing new comes. */
const batch = { least: 64, most: 1024 };

/** Seconds of CPU time that one input, of at most 100 kB, may take. */
const hang = 1;

export interface Found {
  input: unknown;
  error: Error;
}

export interface Fuzzed {
  executions: number;
  found: Found | null;
  /** Inputs that reached code which none before them had. */
  kept: unknown[];
  /** How much of the code that was loaded it reached. */
  share: number;
}

interface Bounds {
  runs: number;
  milliseconds: number;
  seed: number;
}

/** What is told of the inputs that are about to run, for who watches for one that never ends. */
export type Announce = (inputs: readonly unknown[], at: number) => void;

/**
 * Runs a target on inputs of its own and on changed ones of those that reached new code, until it has run so often, or a
 * promise is broken; what breaks it is made as small as it can be.
 */
export async function fuzz(
  target: Target,
  begin: readonly unknown[],
  take: () => Cover,
  bounds: Bounds,
  announce: Announce,
): Promise<Fuzzed> {
  const ends = performance.now() + bounds.milliseconds;
  const kept: unknown[] = [];
  const reached = reachedSoFar();
  let executions = 0;
  let size = batch.least;
  let inputs: readonly unknown[] = begin;
  reached.keep(take());
  for (let round = 0; executions < bounds.runs && performance.now() < ends; round++) {
    if (round > 0 || inputs.length === 0) inputs = next(target, kept, bounds.seed * 1_000_003 + round, size);
    for (const [at, input] of inputs.entries()) {
      announce(inputs, at);
      const error = await fault(target, input);
      if (error)
        return {
          executions: executions + at + 1,
          kept,
          share: reached.share(),
          found: await smallest(target, input, error),
        };
    }
    executions += inputs.length;
    const cover = take();
    size = Math.min(batch.most, size * 2);
    if (reached.news(cover) > 0) {
      const found = await tellers(target, inputs, take, reached, announce);
      if (found.length > 0) size = batch.least;
      kept.push(...found);
    }
    // What runs once in a process, whatever comes first, is nobody's.
    reached.keep(cover);
  }
  return { executions, found: null, kept, share: reached.share() };
}

/** New inputs: one in three is made up, the others are changed ones of those that were kept. */
function next({ input }: Target, kept: readonly unknown[], seed: number, size: number): unknown[] {
  const made = fc.sample(input, { numRuns: size, seed });
  const pool = kept.map(contentOf);
  const changed = changedOf(pool.length > 400 ? [...pool.slice(0, 100), ...pool.slice(-300)] : pool, seed, size);
  return made.map((each, at) => (at % 3 === 0 ? each : withContent(each, changed[at] ?? contentOf(each))));
}

function changedOf(pool: readonly Content[], seed: number, numRuns: number): Content[] {
  if (pool.length === 0) return [];
  const texts = pool.filter((content) => typeof content === 'string');
  const bytes = pool.filter((content) => typeof content !== 'string');
  return fc.sample<Content>(texts.length > 0 ? mutated(texts) : mutatedBytes(bytes), { numRuns, seed });
}

/** Which of these inputs, of which some reach code that was not reached before, do so: they are halved and run again. */
async function tellers(
  target: Target,
  inputs: readonly unknown[],
  take: () => Cover,
  reached: Reached,
  announce: Announce,
): Promise<unknown[]> {
  const found: unknown[] = [];
  const half = Math.ceil(inputs.length / 2);
  for (const part of [inputs.slice(0, half), inputs.slice(half)]) {
    for (const [at, input] of part.entries()) {
      announce(part, at);
      await fault(target, input);
    }
    const cover = take();
    if (reached.news(cover) === 0) continue;
    if (part.length > 1) found.push(...(await tellers(target, part, take, reached, announce)));
    else {
      reached.keep(cover);
      found.push(...part);
    }
  }
  return found;
}

/** What is wrong with how a target takes an input: it throws, or it takes too long, twice. */
async function fault(target: Target, input: unknown): Promise<Error | null> {
  try {
    if ((await seconds(target, input)) < hang) return null;
    const again = await seconds(target, input);
    return again < hang ? null : new Error(`hangs: ${again.toFixed(1)} s of CPU`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function seconds({ run }: Target, input: unknown): Promise<number> {
  const begun = process.cpuUsage();
  await run(input as never);
  return process.cpuUsage(begun).user / 1e6;
}

async function smallest(target: Target, input: unknown, error: Error): Promise<Found> {
  const same = async (content: Content): Promise<boolean> =>
    (await fault(target, withContent(input, content)))?.message.slice(0, 12) === error.message.slice(0, 12);
  return { input: withContent(input, await smaller(contentOf(input), same, 2000)), error };
}
