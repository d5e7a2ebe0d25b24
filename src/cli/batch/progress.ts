import { isatty } from 'node:tty';
import type { Counts } from '../../dump/counts.ts';
import type { Entry } from '../../dump/entry.ts';
import { type Behind, inputShare } from './share.ts';
import { duration, number, plural } from './summary.ts';

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
const barWidth = 12;

const silent: Display = { clear: () => {}, pass: () => {}, end: () => {} };

/** A bar on a terminal, lines now and then in a log if they are asked for. */
export function showProgress({ quiet, every, shared, counts, inputs }: ProgressOptions): Display {
  const { stderr } = process;
  const onTerminal = isatty(2) && !shared && process.env.TERM !== 'dumb';
  if (quiet || (!onTerminal && every === undefined)) return silent;
  const begun = performance.now();
  const before = { ...counts };
  const share = inputShare(inputs);
  const state = (): string => describe(counts, before, share.now(), (performance.now() - begun) / 1000);
  if (!onTerminal) {
    const clock = setInterval(() => stderr.write(`recorte: ${state()}\n`), (every ?? 0) * 1000);
    return { clear: () => {}, pass: share.pass, end: () => clearInterval(clock) };
  }
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  const clock = setInterval(() => {
    // A terminal may not know its width: then it says 0.
    const width = (stderr.columns || 80) - 1;
    const text = state();
    const whole = [bar(share.now()?.behind ?? null), text].filter(Boolean).join(' ');
    stderr.write(`\r\u001b[K${whole.length > width ? text.slice(0, width) : whole}`);
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

/** `1,234 documents · 85/s · 1.2 MB/s · 3 failed · 2 min 5 s left`. Rates are those of this run alone. */
export function describe(counts: Counts, before: Counts, share: Behind | null, seconds: number): string {
  const rate = (counts.documents - before.documents) / seconds;
  const speed = (counts.bytes - before.bytes) / 1e6 / seconds;
  const done = share === null ? 0 : share.behind - share.before;
  const left = share !== null && done > 0.01 && share.behind < 1 ? (seconds / done) * (1 - share.behind) : null;
  return [
    plural(counts.documents, 'document'),
    `${(counts.bytes / 1e6).toFixed(counts.bytes < 1e7 ? 1 : 0)} MB`,
    `${number(rate)}/s`,
    `${speed.toFixed(1)} MB/s`,
    counts.failed > 0 ? `${number(counts.failed)} failed` : '',
    left === null ? '' : `${duration(left)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function bar(share: number | null): string {
  if (share === null) return '';
  const full = Math.round(Math.min(share, 1) * barWidth);
  return `[${'='.repeat(full)}${' '.repeat(barWidth - full)}] ${Math.floor(Math.min(share, 1) * 100)}%`;
}
