import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { flagOf } from '../../src/cli/flags/flag.ts';
import { options } from '../../src/cli/flags/options.ts';
import { fieldPaths } from '../../src/write/fields.ts';
import { textOf } from './documents.ts';

const flags = Object.values(options).map((declaration) => flagOf(declaration.flags).long);
const names = commands.map(({ name }) => `recorte ${name}`);
const known = new Set([...fieldPaths(), ...flags, ...names]);

it('names in the second column what recorte has', () => {
  const rows = textOf('docs/coming-from.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  const named = rows.flatMap((row) =>
    [...(row.split(/(?<!\\)\|/)[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
