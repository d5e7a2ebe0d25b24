import { expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { codeBlocks, textOf } from './documents.ts';

it('every export of the library stands in an example that is run', () => {
  const programs = codeBlocks(textOf('docs/api.md')).filter(({ info }) => info === 'ts run');
  const used = programs.flatMap(({ code }) => /import \{ ([^}]+) \} from 'recorte'/.exec(code)?.[1]?.split(', ') ?? []);
  expect([...new Set(used)].sort()).toEqual(Object.keys(library).sort());
});
