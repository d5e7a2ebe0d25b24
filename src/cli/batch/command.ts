import { declareCommand } from '../command.ts';
import { lineFieldFlags, readingFlags } from '../flags/reading.ts';

export const batchFlags = [
  'output',
  'format',
  'fields',
  'lines',
  'require',
  'csvSafe',
  'compression',
  'shard',
  'errors',
  'skipped',
  'report',
  ...readingFlags,
  'split',
  ...lineFieldFlags,
  'jobs',
  'timeout',
  'unordered',
  'resume',
  'maxErrors',
  'allowErrors',
  'retryErrors',
  'progressEvery',
  'quiet',
  'color',
] as const;

export const batch = declareCommand<(typeof batchFlags)[number]>({
  name: 'batch',
  summary: 'a whole dump: folders, archives, NDJSON, tables',
  reads: 'files',
  options: batchFlags,
  examples: [
    ['recorte batch pages/ -o news.ndjson', 'one line an article'],
    ['recorte batch pages/ -o news.ndjson --resume', 'goes on after a stop'],
    ['recorte batch *.warc.gz -o news.ndjson.gz', 'packed'],
    ['recorte batch dump.ndjson -o news/', 'a JSON file each'],
    ['recorte batch dump.ndjson -o news.parquet', 'a folder of Parquet'],
    ['recorte batch --retry-errors FILE -o more.ndjson', 'only what failed'],
  ],
  notes: [
    'Every document ends as a result, as an error or, by a rule, as a skip. Beside',
    '-o NAME, its ending included, stand NAME.errors.ndjson, which lists the errors',
    '(exit code 1), and NAME.checkpoint, by which --resume goes on. A NAME with / at',
    'its end, or a folder that is there, gets a file a document, as JSON or as',
    '--format says; .parquet is a folder of parts; any other NAME is one file, packed',
    'where .gz or .zst ends it. One called .json has a line an article, as .ndjson.',
  ],
  load: async () => (await import('./run.ts')).run,
});
