import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Seconds after which tests are taken for stuck: a promise that something ends is broken by that. */
const patience = 300;

/**
 * A copy of the repository, in which guards can be taken out.
 * @returns {string} its folder
 */
export function copy() {
  const folder = mkdtempSync(join(tmpdir(), 'recorte-guards-'));
  const left = /^(?:node_modules|dist|\.git|found)$/;
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !left.test(path.slice(root.length).replaceAll('\\', '/')),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** @param {string} folder */
export const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/**
 * Does something while a guard is out of the copy.
 * @template Result
 * @param {string} folder
 * @param {import('./guards.mjs').Guard} guard
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function without(folder, guard, work) {
  const path = join(folder, guard.file);
  const whole = readFileSync(path, 'utf8');
  if (!whole.includes(guard.out)) throw new Error(`${guard.file} has no ${guard.out}`);
  try {
    writeFileSync(
      path,
      whole.replace(guard.out, () => guard.for ?? ''),
    );
    return await work();
  } finally {
    writeFileSync(path, whole);
  }
}

/**
 * Runs the tests that a guard names.
 * @param {string} folder
 * @param {Pick<import('./guards.mjs').Guard, 'test' | 'only'>} guard
 * @returns {Promise<{ passed: number, failed: number, stuck: boolean }>}
 */
export async function test(folder, { test, only }) {
  const told = join(folder, 'tests.json');
  rmSync(told, { force: true });
  const named = only === undefined ? [] : ['-t', only.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')];
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', test, ...named];
  const child = spawn(process.execPath, [...args, '--reporter=json', `--outputFile=${told}`], {
    cwd: folder,
    stdio: 'ignore',
    // A group of its own: what the tests start ends with them.
    detached: true,
  });
  let stuck = false;
  const late = setTimeout(() => {
    stuck = true;
    endGroup(child.pid);
  }, patience * 1000);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(late);
  // What a test gave up on goes on.
  endGroup(child.pid);
  if (stuck) return { passed: 0, failed: 0, stuck };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(told, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, stuck };
}

/** @param {number | undefined} leader */
function endGroup(leader) {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}
