import { expect, it } from 'vitest';
import { describe } from '../../../src/cli/batch/progress.ts';
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
  expect(describe(counts, before, { behind: 0.25, before: 0 }, 100)).toBe(
    '12,345 documents · 1235 MB · 100/s · 10.0 MB/s · 300 failed · 5 min 0 s left',
  );
  expect(describe(counts, before, { behind: 0.6, before: 0.5 }, 100)).toContain('6 min 40 s left');
  expect(describe({ ...newCounts(), documents: 1, bytes: 1e5 }, newCounts(), null, 2)).toBe(
    '1 document · 0.1 MB · 0.5/s · 0.1 MB/s',
  );
});

it('sums up what became of every document', () => {
  const ending = { counts, seconds: 4000, output: 'out.ndjson', errors: 'out.ndjson.errors.ndjson' };
  expect(summary({ ...ending, skips: 'skips.ndjson' })).toContain('  skipped  45 (45 picture), listed in skips.ndjson');
  expect(summary({ ...ending, skips: null })).toBe(
    [
      '12,345 documents in 1 h 6 min (3.1/s, 0.3 MB/s)',
      '  ok       12,000 in out.ndjson',
      '  failed   300 (200 binary-input, 100 timeout), listed in out.ndjson.errors.ndjson',
      '  skipped  45 (45 picture); --skipped FILE lists them',
      '  languages  11,000 es, 1,000 en',
      '  without headline 7, without date 0',
    ].join('\n'),
  );
  expect(summary({ counts: newCounts(), seconds: 0.5, output: null, errors: null, skips: null })).toBe(
    '0 documents in 0.5 s (0/s, 0.0 MB/s)\n  ok       0',
  );
});
