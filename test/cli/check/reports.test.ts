import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherPage, page, recorte } from '../recorte.ts';
import { right, tree, wrong } from './tree.ts';

const files = {
  'fixtures/biblioteca/input.txt': otherPage,
  'fixtures/biblioteca/expected.json': { headline: 'La biblioteca de Montearroyo abrirá también los domingos' },
  'fixtures/puerto/input.txt': page,
  'fixtures/puerto/expected.json': wrong,
  'fixtures/roto/input.txt': page,
  'fixtures/roto/expected.json': '{',
  'fixtures/sabido/input.txt': page,
  'fixtures/sabido/expected.json': wrong,
  'fixtures/sabido/known.json': { headline: 'The verb.' },
};

const doc = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8');

it('for people: as docs/check.md shows it', async () => {
  const { stdout } = await recorte(['check', '--filter', 'puerto'], { cwd: tree(files) });
  const shown = /^✗ puerto\n {2}headline[^`]*/m.exec(doc)?.[0];
  expect(stdout).toContain(shown);
});

it('in colour where it is asked for, words that go struck through', async () => {
  const { stdout } = await recorte(['check', '--filter', 'puerto'], { cwd: tree(files), env: { FORCE_COLOR: '1' } });
  expect(stdout).toContain('\u001b[31m\u001b[9mcierra\u001b[29m\u001b[39m\u001b[32mreabre\u001b[39m');
  expect(stdout).not.toContain('[-');
});

it('controls of a page or a name are never sent to the terminal', async () => {
  const cwd = tree({
    'fixtures/a\u001b]0;x/input.txt': page,
    'fixtures/a\u001b]0;x/expected.json': { headline: 'a\u001b[2Jb c' },
  });
  const { stdout, code } = await recorte(['check'], { cwd });
  expect(code).toBe(1);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('a\\u001b[2Jb c');
});

it('several at once: each but one into a file', async () => {
  const cwd = tree(files);
  const { stdout, code } = await recorte(
    ['check', '--reporter', 'github', '--reporter', 'junit=report.xml', '--reporter', 'json=report.json'],
    { cwd },
  );
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.replace(/::[^:]*$/, ''))).toEqual([
    expect.stringMatching(/^::error file=fixtures\/puerto\/expected\.json,line=2,col=3,title=recorte%3A puerto::/),
    expect.stringMatching(/^::error file=fixtures\/roto\/expected\.json,line=1,col=2,title=recorte%3A roto/),
    '',
  ]);
  const xml = readFileSync(join(cwd, 'report.xml'), 'utf8');
  expect(xml).toContain('<testsuites name="recorte check" tests="4" failures="1" errors="1" skipped="1"');
  expect(xml).toContain('<skipped message="differs as known: headline"/>');
  const report = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'));
  expect(report).toMatchObject({
    schema: 'recorte-check/1',
    summary: { cases: 4, passed: 1, failed: 1, known: 1, broken: 1, leftOut: 0 },
  });
  expect(report.cases[1].differences).toEqual([
    {
      field: 'headline',
      path: 'headline',
      kind: 'value',
      weight: 'fails',
      expected: wrong.headline,
      actual: right.headline,
      line: 2,
      column: 3,
      input: [{ from: 1, to: 1, role: 'headline' }],
    },
  ]);
  expect(report.cases[2].fault).toMatchObject({ file: 'fixtures/roto/expected.json', line: 1, column: 2 });
});

it('GitHub is told files from the top of what it has checked out', async () => {
  const cwd = tree({ 'repo/pkg/fixtures/p/input.txt': page, 'repo/pkg/fixtures/p/expected.json': wrong });
  const { stdout } = await recorte(['check', '--reporter', 'github'], {
    cwd: join(cwd, 'repo/pkg'),
    env: { GITHUB_WORKSPACE: join(cwd, 'repo') },
  });
  expect(stdout).toContain('file=pkg/fixtures/p/expected.json,');
});

describe('scores', () => {
  it('leave single differences to the score of all, and tell it by field and by site', async () => {
    const scored = Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes('roto')));
    const low = await recorte(['check', '--threshold', 'headline=0.5'], { cwd: tree(scored) });
    expect(low.code).toBe(1);
    expect(low.stdout).toMatch(/✗ headline\s+3\s+0\.333\s+0\.333\s+0\.333\s+0\.500/);
    expect(low.stdout).toContain('3 as expected, headline below its threshold');
    const enough = await recorte(['check', '--threshold', 'headline=0.3'], { cwd: tree(scored) });
    expect(enough).toMatchObject({ code: 0, stdout: expect.stringContaining('✓ headline') });
  });

  it('of a field that no case speaks of are too low', async () => {
    const { code, stdout } = await recorte(['check', '--filter', 'biblio', '--threshold', 'tags=0'], {
      cwd: tree(files),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('no case speaks of it');
  });
});

describe('--baseline', () => {
  it('tells what got better and what worse, and fails for that alone', async () => {
    const cwd = tree({ ...files, 'fixtures/roto/expected.json': right });
    await recorte(['check', '--reporter', 'json=before.json'], { cwd });
    const same = await recorte(['check', '--baseline', 'before.json'], { cwd });
    expect(same).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Since the baseline: 0 better, 0 worse, 0 new, 0 gone'),
    });
    const report = JSON.parse(readFileSync(join(cwd, 'before.json'), 'utf8'));
    report.cases[0].fields.headline = { right: false, f1: 0 };
    report.cases[1].fields.headline = { right: true, f1: 1 };
    report.cases[2].name = 'otro';
    const { code, stdout } = await recorte(['check', '--baseline', 'before.json'], {
      cwd: tree({ ...files, 'fixtures/roto/expected.json': right, 'before.json': report }),
    });
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Since the baseline: 1 better, 1 worse, 1 new, 1 gone\n  ↓ puerto  headline  right → 0.000\n  ↑ biblioteca  headline  0.000 → right\n',
    );
  });
});
