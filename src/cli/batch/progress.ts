import { isatty } from 'node:tty';
import type { Counts } from '../../dump/counts.ts';
import type { Entry } from '../../dump/entry.ts';
import { describe } from './progress-line.ts';
import { inputShare } from './share.ts';

/** What a run says of itself while it goes. */
export interface Display {
  /** Takes the bar away, so that something else can be printed. */
  clear(): void;
  /** Told of each document. */
  pass(entry: Entry, bytes: number): void;
  end(): void;
}

export interface ProgressOptions {
  quiet: boolean;
  /** Seconds between two lines where there is no terminal; none when undefined. */
  every: number | undefined;
  /** Whether results go to the terminal too: they would break up the bar. */
  shared: boolean;
  counts: Counts;
  inputs: readonly string[];
}

const barEvery = 250;

const silent: Display = { clear: () => {}, pass: () => {}, end: () => {} };

/** A bar on a terminal, lines now and then in a log if they are asked for. */
export function showProgress({ quiet, every, shared, counts, inputs }: ProgressOptions): Display {
  const { stderr } = process;
  const onTerminal = isatty(2) && !shared && process.env.TERM !== 'dumb';
  if (quiet || (!onTerminal && every === undefined)) return silent;
  const begun = performance.now();
  const before = { ...counts };
  const share = inputShare(inputs);
  const state = (width: number | null): string =>
    describe(counts, { before, share: share.now(), seconds: (performance.now() - begun) / 1000, width });
  if (!onTerminal) {
    const clock = setInterval(() => stderr.write(`recorte: ${state(null)}\n`), (every ?? 0) * 1000);
    return { clear: () => {}, pass: share.pass, end: () => clearInterval(clock) };
  }
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  const clock = setInterval(() => {
    // A terminal may not know its width: then it says 0.
    stderr.write(`\r\u001b[K${state((stderr.columns || 80) - 1)}`);
    shown = true;
  }, barEvery);
  return {
    clear,
    pass: share.pass,
    end() {
      clearInterval(clock);
      clear();
    },
  };
}
