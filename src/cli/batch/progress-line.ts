import type { Counts } from '../../dump/counts.ts';
import { duration, number, plural, size } from './amounts.ts';
import type { Behind } from './share.ts';

export interface Circumstances {
  /** What was counted when this run began: rates are those of this run alone. */
  before: Counts;
  share: Behind | null;
  /** Since this run began. */
  seconds: number;
  /** Columns of the terminal; null where there is none, and so no bar. */
  width: number | null;
}

interface Told {
  bar?: string;
  documents: string;
  bytes?: string;
  rate?: string;
  speed?: string;
  failed?: string;
  left?: string;
}

/** What goes first where a line is too short for all. */
const leastWanted = ['bytes', 'speed', 'rate', 'bar', 'left', 'failed'] as const satisfies readonly (keyof Told)[];

const barWidth = 12;

/**
 * `[====        ] 34% 1,234 documents · 120 MB · 85/s · 1.2 MB/s · 3 failed · 2 min 5 s left`, or as much of it as there is
 * room for.
 */
export function describe(counts: Counts, { before, share, seconds, width }: Circumstances): string {
  const bytes = counts.bytes - before.bytes;
  const rate = (counts.documents - before.documents) / seconds;
  const left = share && secondsLeft(share, seconds);
  const told: Told = {
    ...(width !== null && share && { bar: bar(share.behind) }),
    documents: plural(counts.documents, 'document'),
    ...(counts.bytes > 0 && { bytes: size(counts.bytes) }),
    ...(rate > 0 && { rate: `${number(rate)}/s` }),
    ...(bytes > 0 && { speed: `${size(bytes / seconds)}/s` }),
    ...(counts.failed > 0 && { failed: `${number(counts.failed)} failed` }),
    ...(left !== null && { left: `${duration(left)} left` }),
  };
  const room = width ?? Number.POSITIVE_INFINITY;
  for (const part of leastWanted) if (inLine(told).length > room) delete told[part];
  return inLine(told).slice(0, room);
}

const inLine = ({ bar: first, ...others }: Told): string =>
  [first ?? [], Object.values(others).join(' · ')].flat().join(' ');

/** Null as long as there is little to tell it by. */
function secondsLeft({ behind, before }: Behind, seconds: number): number | null {
  const done = behind - before;
  return done > 0.01 && behind < 1 ? (seconds / done) * (1 - behind) : null;
}

function bar(share: number): string {
  const full = Math.round(Math.min(share, 1) * barWidth);
  return `[${'='.repeat(full)}${' '.repeat(barWidth - full)}] ${Math.floor(Math.min(share, 1) * 100)}%`;
}
