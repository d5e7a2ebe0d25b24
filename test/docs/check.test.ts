import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/check/compare.ts';
import { expectationFaults } from '../../src/check/expectation-faults.ts';
import { operators } from '../../src/check/operators/index.ts';
import { commands } from '../../src/cli/commands.ts';
import { parse } from '../../src/cli/parse.ts';
import { extract } from '../../src/index.ts';

const doc = readFileSync(new URL('../../docs/check.md', import.meta.url), 'utf8');
const blocks = [...doc.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = '']) => ({ info, text }));
const of = (info: string): string[] => blocks.filter((block) => block.info === info).map(({ text }) => text);

const page = of('text input.txt').join('');
const article = extract(page);

describe('examples of expectations', () => {
  it.each(of('json holds'))('hold: %s', (text) => {
    expect(expectationFaults(JSON.parse(text))).toEqual([]);
    expect(compare(JSON.parse(text), article)).toEqual([]);
  });

  it.each(of('json differs'))('differ: %s', (text) => {
    expect(compare(JSON.parse(text), article)).not.toEqual([]);
  });

  it.each(of('json broken'))('are broken: %s', (text) => {
    expect(expectationFaults(JSON.parse(text))).not.toEqual([]);
  });

  it('show every operator', () => {
    const shown = of('json holds').join('');
    for (const { name } of operators) expect(shown).toContain(`"${name}"`);
  });
});

it('command lines have flags that there are', () => {
  const lines = of('sh').flatMap((text) => text.split('\n').filter(Boolean));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const [program, ...args] = line.replace(/ +#.*/, '').split(' ');
    expect(program).toBe('recorte');
    expect(parse(args, '0.0.0')).toMatchObject({ command: { name: 'check' } });
  }
});

it('the examples of its help are right', () => {
  const check = commands.find(({ name }) => name === 'check');
  expect(check?.examples.length).toBeGreaterThan(4);
  for (const [line] of check?.examples ?? []) {
    expect(parse(line.split(' ').slice(1), '0.0.0')).toMatchObject({ command: { name: 'check' } });
  }
});
