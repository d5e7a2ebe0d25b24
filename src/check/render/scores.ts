import type { FieldScore } from '../score/table.ts';
import type { Verdict } from '../thresholds.ts';
import type { Look } from './difference.ts';
import { visible } from './visible.ts';
import { cut, padded } from './wrap.ts';

const three = (value: number): string => value.toFixed(3);

/** The scored fields, then the same by site: the lowest of a column is what to look at. */
export function scoreLines({ thresholds, scores, below }: Verdict, look: Look): string[] {
  const { paint } = look;
  const widest = Math.max(5, ...thresholds.map(({ field }) => field.length));
  const head = `${padded('field', widest)}  cases  precision  recall     F1  at least`;
  const rows = thresholds.map(({ field, least }) => {
    const score = scores.fields.find((each) => each.field === field);
    const numbers = score
      ? `${String(score.cases).padStart(5)}  ${three(score.precision).padStart(9)}  ${three(score.recall).padStart(6)}  ${three(score.f1)}  ${three(least).padStart(8)}`
      : `${'0'.padStart(5)}  no case speaks of it`;
    const low = below.includes(field);
    return `${low ? paint.bad('✗') : paint.good('✓')} ${padded(field, widest)}  ${low ? paint.bad(numbers) : numbers}`;
  });
  return [paint.dim(`  ${head}`), ...rows, ...siteLines({ thresholds, scores, below }, look)];
}

/** As many fields side by side as there is room for. */
function siteLines({ thresholds, scores }: Verdict, { width, paint }: Look): string[] {
  const { sites } = scores;
  if (sites.length < 2) return [];
  const longest = Math.max(...sites.map(({ site }) => nameOf(site).length), 4);
  const names = Math.min(longest, Math.max(12, Math.floor(width * 0.45)));
  const columnOf = (field: string): number => Math.max(field.length, 5) + 2;
  const groups: string[][] = [];
  let room = 0;
  for (const { field } of thresholds) {
    room -= columnOf(field);
    if (room < 0 || groups.length === 0) {
      groups.push([]);
      room = width - 2 - names - columnOf(field);
    }
    groups.at(-1)?.push(field);
  }
  return groups.flatMap((fields) => [
    '',
    paint.dim(`  ${padded('site', names)}${fields.map((field) => field.padStart(columnOf(field))).join('')}`),
    ...sites.map(({ site, fields: found }) => {
      const cells = fields.map((field) => cellText(found, field).padStart(columnOf(field)));
      const shown = cells.map((text, index) =>
        isLow(found, fields[index] ?? '', thresholds) ? paint.bad(text) : text,
      );
      return `  ${padded(cut(visible(nameOf(site)), names), names)}${shown.join('')}`;
    }),
  ]);
}

const nameOf = (site: string | null): string => site ?? 'of no site';

const scoreIn = (found: readonly FieldScore[], field: string): FieldScore | undefined =>
  found.find((each) => each.field === field);

function cellText(found: readonly FieldScore[], field: string): string {
  const score = scoreIn(found, field);
  return score ? three(score.f1) : '–';
}

function isLow(found: readonly FieldScore[], field: string, thresholds: Verdict['thresholds']): boolean {
  const score = scoreIn(found, field);
  const least = thresholds.find((each) => each.field === field)?.least ?? 0;
  return score !== undefined && score.f1 < least;
}
