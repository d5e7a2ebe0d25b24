import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { valuesOf } from '../../../src/cli/completions/values.ts';
import { formatNames, namedFormat } from '../../../src/cli/flags/formats.ts';
import { helpOf } from '../../../src/cli/flags/options.ts';
import { formats } from '../../../src/write/formats.ts';

/** Of longer lists the help says where they are. */
const fewEnough = 10;

const known = commands.flatMap(({ name: command, options }) =>
  options.flatMap((option) => {
    const values = valuesOf(command, option);
    return values && values.length <= fewEnough ? [{ command, option, values }] : [];
  }),
);

it.each(known)('the help of $option of $command names the values that are completed', ({ command, option, values }) => {
  const words = helpOf(option, command).split(/[^\w-]+/);
  expect(values.filter((value) => !words.includes(value))).toEqual([]);
});

describe('--format', () => {
  const takers = commands.flatMap(({ name, options }) => (options.includes('format') ? [name] : []));

  it.each(takers as 'extract'[])('of %s is completed with what it takes, and nothing else', (command) => {
    const values = valuesOf(command, 'format') ?? [];
    for (const { name } of formats) {
      if (values.includes(name)) expect(namedFormat(command, name).name).toBe(name);
      else expect(() => namedFormat(command, name)).toThrow(`${command} does not write ${name}`);
    }
  });

  it('has each format in some command', () => {
    expect(new Set(takers.flatMap(formatNames))).toEqual(new Set(formats.map(({ name }) => name)));
  });
});
