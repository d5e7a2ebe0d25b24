/** Rounds of a loop between two looks at the clock: some milliseconds of work. */
const betweenLooks = 1024;

let look: (() => void) | null = null;
let rounds = 0;

/**
 * Does work that is stopped by what `check` throws: its loops call `tick`. Work on a document is synchronous from a stage's
 * beginning to its end, so that there is one clock at a time, which nobody has to hand down to where time is spent.
 */
export function withClock<Result>(check: (() => void) | undefined, work: () => Result): Result {
  const before = look;
  look = check ?? null;
  rounds = 0;
  try {
    return work();
  } finally {
    look = before;
  }
}

/** Says that so many rounds of a long loop are done. Free where there is no clock. */
export function tick(done = 1): void {
  if (look === null) return;
  rounds += done;
  if (rounds < betweenLooks) return;
  rounds = 0;
  look();
}
