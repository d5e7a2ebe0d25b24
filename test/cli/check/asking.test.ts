import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminal } from '../on-terminal.ts';
import { page, shell } from '../recorte.ts';
import { right, tree, wrong } from './tree.ts';

async function answering(answer: string, line: string, files: Record<string, unknown>) {
  const cwd = tree({ ...files, 'line.sh': line });
  const { code, stdout } = await shell(`printf '${answer}\\n' | RECORTE="$*" script -qec 'sh line.sh' /dev/null`, {
    cwd,
    env: { TERM: 'xterm', NO_COLOR: '1' },
  });
  return { code, screen: stdout, read: (file: string) => readFileSync(join(cwd, file), 'utf8'), cwd };
}

describe.skipIf(!terminal)('on a terminal', () => {
  const files = { 'fixtures/a/input.txt': page, 'fixtures/a/expected.json': wrong };

  it('--update shows what differs, asks, and writes only after yes', async () => {
    const no = await answering('n', '$RECORTE check --update', files);
    expect(no.screen).toContain('[-cierra-]{+reabre+}');
    expect(no.screen).toContain('Make 1 case expect what is found? [y/N]');
    expect(JSON.parse(no.read('fixtures/a/expected.json'))).toEqual(wrong);
    expect(no.code).toBe(1);
    const yes = await answering('y', '$RECORTE check --update', files);
    expect(JSON.parse(yes.read('fixtures/a/expected.json'))).toEqual({ headline: right.headline });
    expect(yes.code).toBe(0);
  });

  it('--init shows the case, asks, and writes nothing without yes', async () => {
    const { screen, cwd, code } = await answering('', '$RECORTE check --init nota.txt', { 'nota.txt': page });
    expect(screen).toContain(`"headline": "${right.headline}"`);
    expect(screen).toContain('Make the case fixtures/nota? [y/N]');
    expect({ code, made: existsSync(join(cwd, 'fixtures')) }).toEqual({ code: 0, made: false });
  });

  it('Ctrl-C ends it, whatever else there is to ask', async () => {
    const cwd = tree({ 'a.txt': page, 'b.txt': page, 'line.sh': '$RECORTE check --init a.txt b.txt' });
    const asked = "until grep -qs 'y/N' screen; do sleep 0.1; done";
    const { code, stdout } = await shell(`(${asked}; printf '\\003') | RECORTE="$*" script -qefc 'sh line.sh' screen`, {
      cwd,
      env: { TERM: 'xterm', NO_COLOR: '1' },
    });
    expect(stdout.match(/y\/N/g)).toHaveLength(1);
    expect(stdout).not.toContain('nothing written');
    expect({ code, made: existsSync(join(cwd, 'fixtures')) }).toEqual({ code: 130, made: false });
  });
});
