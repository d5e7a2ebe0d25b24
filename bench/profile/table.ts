import { type Profile, type Stage, type Stages, stages } from './stages.ts';

const slowest = 5;

/** Milliseconds and shares of each stage over all pages, then the slowest pages. */
export function profileTable(profiles: readonly Profile[]): string {
  const sums = stages.map((stage): [Stage, number] => [stage, sum(profiles.map((profile) => profile.stages[stage]))]);
  const whole = sum(sums.map(([, ms]) => ms));
  const rows = sums.map(([stage, ms]) => rowOf(stage, ms / profiles.length, ms / whole));
  const lines = [`${'stage'.padEnd(10)}${'ms a page'.padStart(11)}   share`, ...rows];
  lines.push(rowOf('all', whole / profiles.length, 1));
  if (profiles.length === 1) return lines.join('\n');
  const byTime = [...profiles].sort((a, b) => total(b.stages) - total(a.stages)).slice(0, slowest);
  const pages = byTime.map(({ name, stages: times }) => {
    const [stage, ms] = largest(times);
    return `${total(times).toFixed(1).padStart(8)} ms, ${ms.toFixed(1)} of them ${stage}  ${name}`;
  });
  return [...lines, '', 'the slowest', ...pages].join('\n');
}

const rowOf = (name: string, ms: number, share: number): string =>
  `${name.padEnd(10)}${ms.toFixed(2).padStart(11)} ${`${(100 * share).toFixed(0)} %`.padStart(7)}`;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const total = (times: Stages): number => sum(stages.map((stage) => times[stage]));

function largest(times: Stages): [Stage, number] {
  const [first] = [...stages].sort((a, b) => times[b] - times[a]);
  const stage = first ?? 'decode';
  return [stage, times[stage]];
}
