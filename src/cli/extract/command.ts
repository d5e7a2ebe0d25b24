import { declareCommand } from '../command.ts';
import { readingFlags } from '../flags/reading.ts';

export const extractFlags = [
  'output',
  'format',
  'fields',
  'lines',
  'pretty',
  'compact',
  'require',
  ...readingFlags,
  'timeout',
  'quiet',
  'color',
] as const;

export const extract = declareCommand<(typeof extractFlags)[number]>({
  name: 'extract',
  summary: 'one article per file, as JSON; the default',
  reads: 'files',
  options: extractFlags,
  examples: [
    ['recorte page.html', 'the article as JSON'],
    ['curl -s "$URL" | recorte --url "$URL"', 'from a pipe, links made whole'],
    ['recorte --fields headline,date.day *.html', 'two fields, one line a file'],
    ['recorte -o note.md page.html', 'as Markdown; also --format text'],
    ['recorte --lines dump.txt', 'every line with its role'],
    ['recorte --require headline,text *.txt', 'exit 1 where one is missing'],
  ],
  notes: [
    'No file or - reads standard input. One input gives one JSON object, several',
    'give one line each. Files packed with gzip or zstd are unpacked. A document',
    'may have up to 64 MiB, unpacked. Name a file called like a command as ./pipe.',
  ],
  load: async () => (await import('./run.ts')).run,
});
