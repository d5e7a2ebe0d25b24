import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { transformSync } from 'esbuild';
import { program } from '../cli/recorte.ts';
import { codeBlocks, root } from './documents.ts';

/** The files that the examples of the documents are about, by the names they have there. */
const inputs: Readonly<Record<string, string>> = {
  'nota.html': 'related-mid-body-with-cue/input.html',
  'dump.txt': 'es-agency-dump/input.txt',
  'pages/faro.html': 'english-read-more/input.html',
  'pages/nota.html': 'related-mid-body-with-cue/input.html',
  'pages/puerto.txt': 'es-agency-dump/input.txt',
};

/**
 * A document with what its examples print today. A block of `sh run` or `ts run` is run, all of one document in one folder, one
 * after the other; what follows as a block of `… prints` is its standard output. `sh run jq` is left alone where there is no jq.
 * @throws Error when an example fails
 */
export function withOutputs(markdown: string): string {
  const blocks = codeBlocks(markdown);
  if (!blocks.some(({ info }) => /^(?:sh|ts) run\b/.test(info))) return markdown;
  const folder = mkdtempSync(join(tmpdir(), 'recorte-docs-'));
  try {
    prepare(folder);
    let renewed = '';
    let at = 0;
    let printed: string | null = null;
    for (const { info, code, start, end } of blocks) {
      const [language, mark, ...needed] = info.split(' ');
      if (language === 'ts' && mark === 'run') printed = runProgram(code, folder);
      else if (language === 'sh' && mark === 'run') {
        printed = needed.every(isThere) ? run(code, folder) : null;
      } else if (mark === 'prints' && printed !== null) {
        renewed += markdown.slice(at, start) + printed;
        at = end;
        printed = null;
      }
    }
    return renewed + markdown.slice(at);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isThere = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

function prepare(folder: string): void {
  for (const name of ['bin', 'pages']) mkdirSync(join(folder, name));
  for (const [name, fixture] of Object.entries(inputs)) cpSync(join(root, 'fixtures', fixture), join(folder, name));
  const lines = Object.keys(inputs)
    .filter((name) => name.startsWith('pages/'))
    .map((name, i) => {
      const content = readFileSync(join(folder, name), 'utf8');
      return JSON.stringify({ id: `${i + 1}`, [name.endsWith('.txt') ? 'text' : 'html']: content });
    });
  writeFileSync(join(folder, 'pages.ndjson'), lines.map((line) => `${line}\n`).join(''));
  const shim = join(folder, 'bin/recorte');
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(shim, 0o755);
}

/** Runs a program that imports the library as one that has installed it. */
function runProgram(code: string, folder: string): string {
  const file = join(folder, 'example.mjs');
  writeFileSync(file, transformSync(code, { loader: 'ts', format: 'esm', target: 'node20' }).code);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  if (!existsSync(join(folder, 'node_modules/recorte'))) symlinkSync(root, join(folder, 'node_modules/recorte'), 'dir');
  return run(`'${process.execPath}' example.mjs`, folder);
}

function run(code: string, folder: string): string {
  const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const env = {
    ...process.env,
    PATH,
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    NODE_PATH: join(root, 'node_modules'),
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-eu', '-o', 'pipefail', '-c', code], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`ended with ${status}: ${code}\n${stderr}`);
  return stdout.endsWith('\n') || stdout === '' ? stdout : `${stdout}\n`;
}
