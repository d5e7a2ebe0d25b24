import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { flagOf } from '../../src/cli/flags/flag.ts';
import { options } from '../../src/cli/flags/options.ts';

const page = fileURLToPath(new URL('../../dist/recorte.1', import.meta.url));
const source = readFileSync(page, 'utf8');

/** Programs that render a manual page, and what makes each complain of a bad one. */
const renderers: [string, string[]][] = [
  ['man', ['--warnings', '-l', page]],
  ['mandoc', ['-W', 'error', page]],
  ['groff', ['-man', '-ww', '-Tascii', page]],
];

/** Bold and underlined text as plain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const withoutOverstrikes = (text: string): string => text.replace(/.\u0008|\u001b\[[\d;]*m/g, '');

it.each(renderers.filter(([program]) => spawnSync(program, ['--version']).error === undefined))(
  '%s renders the page without a complaint',
  (program, args) => {
    const { stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8', MAN_KEEP_FORMATTING: '' },
    });
    expect(stderr).toBe('');
    expect(withoutOverstrikes(stdout)).toMatch(/--fields\s+headline,date\.day/);
  },
);

it('begins its options with those of everyday use, and ends with what every command takes', () => {
  const [, listed = ''] = source.split('.SH OPTIONS');
  const groups = [...listed.matchAll(/^\.SS (.*)$/gm)].map(([, name]) => name);
  expect(groups.slice(0, 2)).toEqual(['Output', 'Reading']);
  expect(groups.at(-1)).toBe('General');
  expect(new Set(groups).size).toBe(groups.length);
  expect(listed).toMatch(/\\-\\-no\\-color[\s\S]*\\-\\-version[\s\S]*\\-\\-help/);
});

it('names every command, flag and example', () => {
  const plain = source.replaceAll('\\-', '-').replaceAll('\\e', '\\');
  for (const { name, examples, options: names } of commands) {
    expect(plain).toContain(`.SS ${name}\n`);
    for (const [line] of examples) expect(plain).toContain(line);
    for (const option of names) expect(plain).toContain(flagOf(options[option].flags).long);
  }
});
