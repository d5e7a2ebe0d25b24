import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/recorte.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/ci');
const patience = 60_000;

/** The example package, with recorte installed as npm would install it. */
function installed(): string {
  const path = folder();
  cpSync(join(example, 'npm-test'), path, { recursive: true });
  const bin = join(path, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'recorte'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/recorte.js')}" "$@"\n`);
  chmodSync(join(bin, 'recorte'), 0o755);
  return path;
}

const { GITHUB_WORKSPACE: _workspace, GIT_DIR: _git, ...environment } = process.env;

function run(cwd: string, command: string, ...args: string[]) {
  const env = {
    ...environment,
    PATH: `${join(cwd, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
    npm_config_offline: 'true',
  };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

function expectWrongly(cwd: string): void {
  const file = join(cwd, 'fixtures/puerto/expected.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('reabre', 'cierra'));
}

describe.skipIf(process.platform === 'win32')('the examples for CI', { timeout: patience }, () => {
  it('npm test checks the cases', () => {
    const cwd = installed();
    expect(run(cwd, 'npm', 'test')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 case, 1 as expected'),
    });
    expectWrongly(cwd);
    expect(run(cwd, 'npm', 'test')).toMatchObject({ code: 1, stdout: expect.stringContaining('[-cierra-]{+reabre+}') });
  });

  it('the workflow annotates the line that is wrong, and leaves a report', () => {
    // biome-ignore lint/suspicious/noExplicitAny: what is asked of it is what is tested
    const workflow = load(readFileSync(join(example, 'github-actions/recorte.yml'), 'utf8')) as any;
    const steps: { run?: string; uses?: string; with?: { path?: string } }[] = workflow.jobs.check.steps;
    const commands = steps.flatMap(({ run: line }) => (line?.includes('recorte') ? [line] : []));
    expect(commands).toHaveLength(1);
    const cwd = installed();
    expectWrongly(cwd);
    const { code, stdout } = run(cwd, 'sh', '-ec', commands.join('\n'));
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=fixtures\/puerto\/expected\.json,line=2,col=3,title=recorte%3A puerto::headline /,
    );
    const report = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'))?.with?.path ?? '';
    expect(readFileSync(join(cwd, report), 'utf8')).toContain('<failure message="differs: headline">');
  });

  it('the hook refuses a commit that breaks a case, whatever stands in the working tree', () => {
    const cwd = installed();
    const git = (...args: string[]) => run(cwd, 'git', '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args);
    git('init', '-q');
    cpSync(join(example, 'pre-commit/pre-commit'), join(cwd, '.git/hooks/pre-commit'));
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
    git('add', 'fixtures');
    expect(git('commit', '-qm', 'right')).toMatchObject({ code: 0 });
    const right = readFileSync(join(cwd, 'fixtures/puerto/expected.json'), 'utf8');
    expectWrongly(cwd);
    git('add', 'fixtures');
    writeFileSync(join(cwd, 'fixtures/puerto/expected.json'), right);
    expect(git('commit', '-qm', 'wrong')).toMatchObject({ code: 1, stderr: expect.stringContaining('Cases differ') });
    git('add', 'fixtures');
    writeFileSync(join(cwd, 'nota.txt'), 'x');
    git('add', 'nota.txt');
    expect(git('commit', '-qm', 'no case touched')).toMatchObject({ code: 0 });
  });
});
