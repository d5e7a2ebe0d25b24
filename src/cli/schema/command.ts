import { declareCommand } from '../command.ts';

export const schemaFlags = ['for', 'output', 'color'] as const;

export const schema = declareCommand<(typeof schemaFlags)[number]>({
  name: 'schema',
  summary: 'the JSON Schema of an article',
  reads: 'nothing',
  options: schemaFlags,
  examples: [
    ['recorte schema > recorte.schema.json', 'to validate with'],
    ["recorte schema | jq '.properties | keys'", 'what an article has'],
    ['recorte schema --for spark', 'the columns as Spark types'],
  ],
  load: async () => (await import('./run.ts')).run,
});
