import { declareCommand } from '../command.ts';
import { lineFieldFlags, readingFlags } from '../flags/reading.ts';

export const pipeFlags = [
  'output',
  'format',
  'fields',
  'lines',
  'require',
  'passThrough',
  ...readingFlags,
  ...lineFieldFlags,
  'jobs',
  'timeout',
  'quiet',
  'color',
] as const;

export const pipe = declareCommand<(typeof pipeFlags)[number]>({
  name: 'pipe',
  summary: 'JSON lines in, one article a line out, same order',
  reads: 'lines',
  options: pipeFlags,
  examples: [
    ['recorte pipe < pages.ndjson > articles.ndjson', 'every line answered by one'],
    ['recorte pipe --html-field raw --id-field url', 'other names of the fields'],
    ['recorte pipe --fields id,headline,date.day', 'only these'],
    ['recorte pipe --pass-through', 'the other fields come along'],
    ['recorte pipe --jobs 4', 'in four processes, same order'],
  ],
  notes: [
    'A line is an object with html, html_base64 (and content_type) or text, and if',
    'you like id, url, fetched, type and lang, which override the flags. A line',
    'that fails gets {"schema","id","line","error":{"code","message"}},',
    'and the exit code is 1. A line may have up to 64 MiB.',
  ],
  load: async () => (await import('./run.ts')).run,
});
