import { type Family, roleLooks } from '../roles.ts';
import type { PageLine } from './data.ts';

/** A stretch of a page in one colour: its family, where it begins and how long it is, as shares of the page. */
export interface Band {
  family: Family;
  from: number;
  size: number;
}

/** Bands on a strip at most: a page of a hundred thousand lines is as many pixels wide as any other. */
const most = 160;

/** The page as a strip of colours, each line as long as every other, neighbours of one family in one band. */
export function bandsOf(lines: readonly Pick<PageLine, 'role'>[]): Band[] {
  const steps = Math.min(most, lines.length);
  const bands: Band[] = [];
  for (let step = 0; step < steps; step++) {
    const line = lines[Math.floor((step * lines.length) / steps)];
    if (!line) continue;
    const { family } = roleLooks[line.role];
    const last = bands.at(-1);
    if (last?.family === family) last.size += 1 / steps;
    else bands.push({ family, from: step / steps, size: 1 / steps });
  }
  return bands;
}
