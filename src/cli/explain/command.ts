import { declareCommand } from '../command.ts';
import { readingFlags } from '../flags/reading.ts';

export const explainFlags = [
  'html',
  'why',
  'role',
  'below',
  'json',
  ...readingFlags.filter((flag) => flag !== 'links' && flag !== 'provenance'),
  'quiet',
  'color',
] as const;

export const explain = declareCommand<(typeof explainFlags)[number]>({
  name: 'explain',
  summary: 'every line with its role, and why it has it',
  reads: 'files',
  options: explainFlags,
  examples: [
    ['recorte explain page.html', 'every line with its role'],
    ['recorte explain --why --role related a.txt', 'why lines were taken as related'],
    ['recorte explain --below 0.6 page.html', 'only the lines that are unsure'],
    ['recorte explain --html roles.html page.html', 'a page to look at and correct in'],
    ['recorte explain --html out *.html', 'a folder of them, with an index'],
    ['recorte explain --json a.txt | jq .role', 'roles, features, spans as NDJSON'],
  ],
  notes: [
    'With --why, + speaks for the role of a line and − for the next likely one, in',
    'log-odds; the strongest of each are told. Roles that end in -x are what stands',
    'around the titles of a list: its heading, cues, ranks, dates.',
    'No file or - reads standard input. Colours go to terminals alone; for a pager:',
    '  FORCE_COLOR=1 recorte explain page.html | less -R',
  ],
  load: async () => (await import('./run.ts')).run,
});
