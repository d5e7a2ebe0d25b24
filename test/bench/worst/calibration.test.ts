import { expect, test } from 'vitest';
import { calibrationOf } from '../../../bench/worst/calibration.ts';
import { judged } from './judged.ts';

const sure = (confidence: number, roles: string) => ({ ...judged(1, roles), confidence });

test('confidence that is right as often as it says is off by nothing', () => {
  const lines = [sure(0.5, 'body>body'), sure(0.5, 'nav>body')];
  expect(calibrationOf(lines)).toEqual({ error: 0, lines: 2 });
});

test('what is too sure and what is not sure enough adds up, and lines of unknown role count for nothing', () => {
  const lines = [sure(1, 'body>body'), sure(1, 'nav>body'), sure(0.2, 'ad>ad'), sure(1, '?>nav'), sure(1, 'in>nav')];
  expect(calibrationOf(lines).error).toBeCloseTo((1 + 0.8) / 3);
  expect(calibrationOf(lines).lines).toBe(3);
});
