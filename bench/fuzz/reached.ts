import { type Profiler, Session } from 'node:inspector';

/** What was run of each file: 1 for each character that was. */
export type Cover = ReadonlyMap<string, Uint8Array>;

/**
 * Follows what is run of the files under a folder, by the block coverage of V8 (node:inspector), which works within the process
 * and needs no changed code.
 * @returns takes what has run since it was last taken
 */
export function follow(folder: string): () => Cover {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return () =>
    new Map(
      taken(session)
        .filter(({ url }) => url.startsWith(folder))
        .map(({ url, functions }) => [url, painted(functions)]),
    );
}

/** What was reached so far. */
export interface Reached {
  /** How many characters of a cover were never reached before. */
  news(cover: Cover): number;
  /** Counts it as reached. */
  keep(cover: Cover): void;
  /** The share of the files that were loaded. */
  share(): number;
}

export function reachedSoFar(): Reached {
  const known = new Map<string, Uint8Array>();
  return {
    news(cover) {
      let count = 0;
      for (const [url, now] of cover) {
        const before = known.get(url);
        for (let at = 0; at < now.length; at++) if (now[at] === 1 && before?.[at] !== 1) count++;
      }
      return count;
    },
    keep(cover) {
      for (const [url, now] of cover) {
        const before = known.get(url) ?? new Uint8Array(0);
        const all = new Uint8Array(Math.max(now.length, before.length));
        all.set(before);
        for (let at = 0; at < now.length; at++) if (now[at] === 1) all[at] = 1;
        known.set(url, all);
      }
    },
    share() {
      const all = [...known.values()];
      const of = all.reduce((sum, { length }) => sum + length, 0);
      return all.reduce((sum, each) => sum + each.reduce((one, other) => one + other, 0), 0) / of;
    },
  };
}

/** What has run since it was last taken. */
function taken(session: Session): Profiler.ScriptCoverage[] {
  let result: Profiler.ScriptCoverage[] = [];
  // Answers before it returns.
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error) throw error;
    result = answer.result;
  });
  return result;
}

/** Functions stand in the order of their beginnings, and so do the blocks of each: what stands inside comes later. */
function painted(functions: readonly Profiler.FunctionCoverage[]): Uint8Array {
  const ranges = functions.flatMap((each) => each.ranges);
  const length = Math.max(0, ...ranges.map((range) => range.endOffset));
  const all = new Uint8Array(length);
  for (const { startOffset, endOffset, count } of ranges) all.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return all;
}
