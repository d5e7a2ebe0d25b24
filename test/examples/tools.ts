import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Ended, ended, folder, program } from '../cli/recorte.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const example = (path: string): string => join(root, 'examples', path);
const here = (path: string): string => join(root, 'test/examples', path);

/** Python with the packages that an example needs; RECORTE_PYTHON names one that is not the usual. */
const python = process.env.RECORTE_PYTHON ?? 'python3';

/** How a shell or an example starts recorte. */
export const recorteCommand = `'${process.execPath}' '${program}'`;

/** Why examples that need these cannot run here; null when they can. Said once, so that a skip is seen. */
export function lacking({ tools = [], modules = [] }: { tools?: string[]; modules?: string[] }): string | null {
  const missing = [
    ...tools.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0),
    ...modules
      .filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0)
      .map((name) => `Python's ${name}`),
  ];
  if (missing.length === 0) return null;
  const reason = `skipped: there is no ${missing.join(', no ')}`;
  console.warn(reason);
  return reason;
}

/** An environment in which recorte is found as an installed program is. */
export function asInstalled(): Record<string, string> {
  const bin = folder();
  writeFileSync(join(bin, 'recorte'), `#!/bin/sh\nexec ${recorteCommand} "$@"\n`, { mode: 0o755 });
  return { PATH: `${bin}:${process.env.PATH}` };
}

interface Circumstances {
  cwd?: string;
  input?: string;
  env?: Record<string, string>;
}

/** Runs a program of Python that finds the client. */
export function runPython(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const path = [example('python'), example('datatrove'), example('scrapy')].join(':');
  return run(python, args, {
    ...circumstances,
    env: { PYTHONPATH: path, PYSPARK_PYTHON: python, ...circumstances.env },
  });
}

/** A program of Python that stands beside the tests. */
export const runBeside = (name: string, args: readonly string[], circumstances?: Circumstances): Promise<Ended> =>
  runPython([here(name), ...args], circumstances);

export function run(command: string, args: readonly string[], { cwd, input, env }: Circumstances = {}): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  return ended(child);
}

export interface Page {
  id: string;
  url: string;
  html: string | null;
}

/** The pages of the fixtures, and one that cannot be read. */
export function pages(most: number): Page[] {
  const folders = readdirSync(join(root, 'fixtures')).filter((name) =>
    /html/.test(readdirSync(join(root, 'fixtures', name)).join()),
  );
  const found = folders.slice(0, most).map((name) => ({
    id: name,
    url: `https://example.org/${name}`,
    html: readFileSync(join(root, 'fixtures', name, 'input.html'), 'utf8'),
  }));
  return [...found, { id: 'unreadable', url: 'https://example.org/unreadable', html: null }];
}

export const lines = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
