import { declareCommand } from '../command.ts';

export const completionsFlags = ['output', 'color'] as const;

export const completions = declareCommand<(typeof completionsFlags)[number]>({
  name: 'completions',
  summary: 'what the Tab key completes, for bash, zsh or fish',
  reads: 'shell',
  options: completionsFlags,
  examples: [
    ['source <(recorte completions bash)', 'a line for ~/.bashrc'],
    ['source <(recorte completions zsh)', 'for ~/.zshrc, after compinit'],
    ['recorte completions fish | source', 'for config.fish'],
  ],
  notes: ['They know commands, flags, names of fields, roles and formats, and files.'],
  load: async () => (await import('./run.ts')).run,
});
