import { expect, it } from 'vitest';
import { duration, number, size } from '../../../src/cli/batch/amounts.ts';
import { describe } from '../../../src/cli/batch/progress-line.ts';
import { summary } from '../../../src/cli/batch/summary.ts';
import { newCounts } from '../../../src/dump/counts.ts';

const counts = {
  ...newCounts(),
  documents: 12_345,
  ok: 12_000,
  failed: 300,
  skipped: 45,
  bytes: 1_234_567_890,
  codes: { timeout: 100, 'binary-input': 200 },
  rules: { picture: 45 },
  languages: { es: 11_000, en: 1000 },
  withoutHeadline: 7,
};

it('says how far a run is, how fast, and how long it will take; rates are those since it went on', () => {
  const before = { ...newCounts(), documents: 2345, bytes: 234_567_890 };
  const line = (share: { behind: number; before: number }, width: number | null = null): string =>
    describe(counts, { before, share, seconds: 100, width });
  expect(line({ behind: 0.25, before: 0 })).toBe(
    '12,345 documents · 1.2 GB · 100/s · 10 MB/s · 300 failed · 5 min 0 s left',
  );
  expect(line({ behind: 0.6, before: 0.5 })).toContain('6 min 40 s left');
  const first = { before: newCounts(), share: null, seconds: 2, width: null };
  expect(describe({ ...newCounts(), documents: 1, bytes: 1e5 }, first)).toBe('1 document · 100 kB · 0.5/s · 50 kB/s');
  expect(describe(newCounts(), first)).toBe('0 documents');
});

it.each([
  [200, '[===         ] 25% 12,345 documents · 1.2 GB · 100/s · 10 MB/s · 300 failed · 5 min 0 s left'],
  [79, '[===         ] 25% 12,345 documents · 100/s · 300 failed · 5 min 0 s left'],
  [49, '12,345 documents · 300 failed · 5 min 0 s left'],
  [39, '12,345 documents · 300 failed'],
  [9, '12,345 do'],
])('in %i columns tells what there is room for, whole', (width, line) => {
  const before = { ...newCounts(), documents: 2345, bytes: 234_567_890 };
  expect(describe(counts, { before, share: { behind: 0.25, before: 0 }, seconds: 100, width })).toBe(line);
});

it('says amounts in the unit that fits, carrying what is rounded up', () => {
  expect([0, 340, 999_400, 999_600, 1_234_567, 9_960_000, 1_234_567_890, 8.5e13].map(size)).toEqual([
    '0 B',
    '340 B',
    '999 kB',
    '1.0 MB',
    '1.2 MB',
    '10 MB',
    '1.2 GB',
    '85 TB',
  ]);
  expect([0.52, 9.97, 59.7, 119.7, 3599.6, 7500].map(duration)).toEqual([
    '0.5 s',
    '10 s',
    '1 min 0 s',
    '2 min 0 s',
    '1 h 0 min',
    '2 h 5 min',
  ]);
  expect([0, 3.14, 9.97, 12_345.6].map(number)).toEqual(['0', '3.1', '10', '12,346']);
});

it('sums up what became of every document', () => {
  const ending = { counts, seconds: 4000, output: 'out.ndjson', errors: 'out.ndjson.errors.ndjson' };
  expect(summary({ ...ending, skips: 'skips.ndjson' })).toContain('  skipped  45 (45 picture), listed in skips.ndjson');
  expect(summary({ ...ending, skips: null })).toBe(
    [
      '12,345 documents in 1 h 6 min (3.1/s, 309 kB/s)',
      '  ok       12,000 in out.ndjson',
      '  failed   300 (200 binary-input, 100 timeout), listed in out.ndjson.errors.ndjson (--retry-errors reads it)',
      '  skipped  45 (45 picture); --skipped FILE lists them',
      '  languages  11,000 es, 1,000 en',
      '  without headline 7, without date 0',
    ].join('\n'),
  );
  expect(summary({ counts: newCounts(), seconds: 0.5, output: null, errors: null, skips: null })).toBe(
    '0 documents in 0.5 s (0/s, 0 B/s)\n  ok       0\n  nothing to read was found: check the inputs',
  );
});
