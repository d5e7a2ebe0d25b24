/** What came out for a target. */
export interface Row {
  target: string;
  executions: number;
  /** Inputs that reached new code. */
  kept: number;
  /** Share of the code that was loaded. */
  share: number;
  /** Seconds of CPU. */
  seconds: number;
  seed: string;
  fault: boolean;
}

/** The head of the table. */
export const fuzzHead = [
  '| target | executions | kept | code reached | CPU | seed | faults |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];

/**
 * The table of docs/trust.md.
 * @param rows of this run
 * @param old the table as it stands: rows of targets that were left alone stay
 * @param targets all, in their order
 */
export function fuzzTable(rows: readonly Row[], old: string, targets: readonly string[]): string {
  const lines = new Map(old.split('\n').map((line) => [cells(line)[0] ?? '', line]));
  for (const row of rows) lines.set(row.target, fuzzRow(row));
  const all = targets.flatMap((target) => lines.get(target) ?? []);
  const sum = all.reduce((before, line) => before + Number(cells(line)[1]?.replaceAll(',', '')), 0);
  return [...fuzzHead, ...all, `| all | ${sum.toLocaleString('en')} | | | | | |`].join('\n');
}

/** A row of the table. */
export function fuzzRow({ target, executions, kept, share, seconds, seed, fault }: Row): string {
  const reached = `${(share * 100).toFixed(0)} %`;
  const told = [
    executions.toLocaleString('en'),
    kept,
    reached,
    `${seconds.toFixed(0)} s`,
    seed,
    fault ? '**1**' : 'none',
  ];
  return `| ${target} | ${told.join(' | ')} |`;
}

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
