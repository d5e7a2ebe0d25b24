import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableHead, tableRow } from './ablate/effects.mjs';
import { ablateOptions, usage } from './ablate/options.mjs';

/** @import { AblateOptions } from './ablate/options.mjs' */
/** @import { Measures } from './ablate/effects.mjs' */

// npm run ablate -- --data DATA --python PYTHON: see bench/README.md.
const trainer = fileURLToPath(new URL('../train', import.meta.url));

/**
 * Trains; what the trainer says goes to standard error.
 * @param {AblateOptions} options
 * @param {string[]} more arguments of this run alone
 * @returns {Measures} pooled over the held-out pages
 */
function learn({ python, data, learn: common }, more) {
  const out = mkdtempSync(join(tmpdir(), 'recorte-ablate-'));
  const report = join(out, 'report.json');
  try {
    const args = [join(trainer, 'learn.py'), data, out, ...common, ...more, '--json', report];
    const { status, error } = spawnSync(python, args, { stdio: ['ignore', process.stderr.fd, 'inherit'] });
    if (status !== 0) throw new Error(`training failed${error ? `: ${error.message}` : ''}`);
    return JSON.parse(readFileSync(report, 'utf8'));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** @param {AblateOptions} options */
function ablate(options) {
  const full = learn(options, []);
  // A row as soon as it is known: all of them take hours.
  console.log(`${tableHead}\n${tableRow('nothing', full)}`);
  for (const name of options.without) console.log(tableRow(name, learn(options, ['--without', name]), full));
}

/**
 * @param {number} code
 * @param {unknown} error
 */
function fail(code, error) {
  console.error(`ablate: ${error instanceof Error ? error.message : error}`);
  process.exitCode = code;
}

process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  if (error.code !== 'EPIPE') throw error;
});
/** @type {AblateOptions | null | undefined} */
let options;
try {
  options = ablateOptions(process.argv.slice(2), trainer);
} catch (error) {
  fail(2, error);
}
if (options === null) process.stdout.write(usage);
if (options) {
  try {
    ablate(options);
  } catch (error) {
    fail(1, error);
  }
}
