import fc from 'fast-check';
import { type Content, contentOf, withContent } from './content.ts';
import { mutated, mutatedBytes } from './mutate.ts';
import { type Cover, type Reached, reachedSoFar } from './reached.ts';
import { smaller } from './smaller.ts';
import type { Target } from './target.ts';

/** Taking the coverage costs some milliseconds: it is taken once for so many executions. */
const batch = 64;

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
  let inputs: readonly unknown[] = begin;
  reached.keep(take());
  for (let round = 0; executions < bounds.runs && performance.now() < ends; round++) {
    if (round > 0 || inputs.length === 0) inputs = next(target, kept, bounds.seed * 1_000_003 + round);
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
    if (reached.news(cover) > 0) kept.push(...(await tellers(target, inputs, take, reached)));
    // What runs once in a process, whatever comes first, is nobody's.
    reached.keep(cover);
  }
  return { executions, found: null, kept, share: reached.share() };
}

/** New inputs: one in three is made up, the others are changed ones of those that were kept. */
function next({ input }: Target, kept: readonly unknown[], seed: number): unknown[] {
  const made = fc.sample(input, { numRuns: batch, seed });
  const pool = kept.map(contentOf);
  const changed = changedOf(pool.length > 400 ? [...pool.slice(0, 100), ...pool.slice(-300)] : pool, seed);
  return made.map((each, at) => (at % 3 === 0 ? each : withContent(each, changed[at] ?? contentOf(each))));
}

function changedOf(pool: readonly Content[], seed: number): Content[] {
  if (pool.length === 0) return [];
  const texts = pool.filter((content) => typeof content === 'string');
  const bytes = pool.filter((content) => typeof content !== 'string');
  return fc.sample<Content>(texts.length > 0 ? mutated(texts) : mutatedBytes(bytes), { numRuns: batch, seed });
}

/** Which of these inputs reach code that was not reached before: those that together reach some are halved, and run again. */
async function tellers(
  target: Target,
  inputs: readonly unknown[],
  take: () => Cover,
  reached: Reached,
): Promise<unknown[]> {
  for (const input of inputs) await fault(target, input);
  const cover = take();
  if (reached.news(cover) === 0) return [];
  if (inputs.length === 1) {
    reached.keep(cover);
    return [...inputs];
  }
  const half = Math.ceil(inputs.length / 2);
  return [
    ...(await tellers(target, inputs.slice(0, half), take, reached)),
    ...(await tellers(target, inputs.slice(half), take, reached)),
  ];
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
