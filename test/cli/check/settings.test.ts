import { describe, expect, it } from 'vitest';
import { otherPage, page } from '../recorte.ts';
import { check, right, wrong } from './tree.ts';

describe('wrong usage ends with 2, and says what to do, when', () => {
  const files = { 'fixtures/a/input.txt': page, 'fixtures/a/expected.json': right, 'empty/readme.txt': 'x' };
  it.each<[string[], string]>([
    [['gone'], 'gone: no such folder. A case is a folder with an input and expected.json'],
    [['empty'], 'empty: holds no cases. A case is'],
    [['--filter', 'zzz'], "--filter: no case has 'zzz' in its name. Name one that there is, such as a."],
    [['--field', 'boddy'], 'there is no field "boddy". Did you mean body?'],
    [['--field', 'tags'], '--field: no case says anything of tags.'],
    [['--threshold', 'boddy=0.5'], "--threshold: there is no field 'boddy'. Did you mean body?"],
    [['--threshold', 'body=2'], "--threshold: 'body=2' is not a field and a score from 0 to 1."],
    [['--reporter', 'jnit'], "--reporter: there is no 'jnit'. Did you mean junit?"],
    [['--reporter', 'json', '--reporter', 'junit'], 'two reports cannot both go to standard output.'],
    [['--reporter', 'json=fixtures/a/expected.json'], 'is one of the inputs.'],
    [['--jobs', '0'], "--jobs: '0' is not a whole number above 0."],
    [['--baseline', 'gone.json'], '--baseline gone.json: no such file'],
    [['--baseline', 'empty/readme.txt'], 'is no report of recorte check.'],
    [['--update'], '--update asks before it writes, and nobody can answer here. Give --yes too.'],
    [['--init', 'fixtures/a/input.txt'], '--init asks before it writes'],
    [['--yes'], '--yes is for --update and --init.'],
    [['--update', '--yes', '--threshold', 'body=1'], '--update compares exactly. Leave out --threshold.'],
    [['--init', '--yes'], '--init: no page named.'],
    [['--init'], '--init: no page named.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await check(files, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('there is no folder fixtures', async () => {
    expect(await check({})).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^recorte: there is no folder fixtures here\. Name the folder of your cases\./),
    });
  });
});

describe('flags', () => {
  const files = {
    'fixtures/a/input.txt': page,
    'fixtures/a/expected.json': wrong,
    'fixtures/b/input.txt': page,
    'fixtures/b/expected.json': { ...wrong, date: { day: '2025-06-05' } },
    'fixtures/c/input.txt': otherPage,
    'fixtures/c/expected.json': { headline: 'La biblioteca de Montearroyo abrirá también los domingos' },
  };

  it('--filter takes some cases, --field some fields', async () => {
    expect(await check(files, '--filter', 'A,c')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^✗ a .*\n✓ c\n/),
    });
    expect(await check(files, '--field', 'date.day')).toMatchObject({
      code: 0,
      stdout: '✓ b\n\n1 case, 1 as expected, 2 left out\n',
    });
  });

  it('--bail stops at the first that differs', async () => {
    const { code, stdout } = await check(files, '--bail');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ a {2}headline\n\n/);
    expect(stdout).toContain('1 case, 1 differs, 2 left out');
    const inThreads = await check(files, '--bail', '--jobs', '2');
    expect(inThreads).toEqual({ code: 1, stdout, stderr: '' });
  });

  it('--jobs gives the same report', async () => {
    const alone = await check(files, '--jobs', '1', '--reporter', 'json');
    expect(await check(files, '--jobs', '2', '--reporter', 'json')).toEqual(alone);
    expect(JSON.parse(alone.stdout).summary).toMatchObject({ cases: 3, passed: 1, failed: 2 });
  });

  it('--quiet leaves the summary', async () => {
    expect((await check(files, '--quiet')).stdout).toBe('3 cases, 1 as expected, 2 differ  [-expected-] {+found+}\n');
  });
});
