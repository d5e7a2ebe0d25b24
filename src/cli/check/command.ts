import { declareCommand } from '../command.ts';
import { readingFlags } from '../flags/reading.ts';

export const checkFlags = [
  'filter',
  'field',
  'bail',
  'jobs',
  'threshold',
  'baseline',
  'reporter',
  'update',
  'init',
  'into',
  'yes',
  ...readingFlags.filter((flag) => flag !== 'provenance'),
  'quiet',
  'color',
] as const;

export const check = declareCommand<(typeof checkFlags)[number]>({
  name: 'check',
  summary: 'compare fixtures with what they expect, for CI',
  reads: 'folders',
  options: checkFlags,
  examples: [
    ['recorte check', 'the cases in fixtures'],
    ['recorte check --init page.html', 'make a case of a page'],
    ['recorte check --filter portada --field body', 'some cases, one field'],
    ['recorte check --update', 'accept what is found'],
    ['recorte check --threshold body=0.95', 'scored, by field and site'],
    ['recorte check --reporter junit=report.xml', 'for CI; also json, github'],
  ],
  notes: [
    'A case is a folder with an input (input.html, .txt, .md) and expected.json, a',
    'pair x.html and x.expected.json, or a line of NDJSON with "expected". Only what',
    'an expectation names is compared. Exit codes: 0 all as expected, 1 a case',
    'differs or is broken, 2 wrong usage or no cases. More: docs/check.md.',
  ],
  load: async () => (await import('./run.ts')).run,
});
