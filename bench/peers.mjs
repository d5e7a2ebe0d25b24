import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// npm run peers -- DIR [PYTHON]: installs what npm run speed and npm run quality compare with, see bench/README.md.
const lists = fileURLToPath(new URL('speed/peers/', import.meta.url));
const [folder, python = 'python3'] = process.argv.slice(2);

/**
 * @param {string} what is installed
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(what, program, args) {
  const { status, error } = spawnSync(program, args, { cwd: folder, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`peers: ${what} could not be installed: ${error?.message ?? `${program} ended with ${status}`}`);
  process.exitCode = 1;
}

if (!folder) {
  console.error('usage: npm run peers -- DIR [PYTHON]');
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(lists, 'package.json'), join(folder, 'package.json'));
  run('the peers of Node', 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
  const own = resolve(folder, 'venv/bin/python');
  if (!existsSync(own)) run('an environment of Python', python, ['-m', 'venv', 'venv']);
  if (existsSync(own)) {
    // The pip of Python 3.11 and before stumbles over what newspaper4k needs.
    run('pip', own, ['-m', 'pip', 'install', '--quiet', '--upgrade', 'pip']);
    run('the peers of Python', own, ['-m', 'pip', 'install', '--quiet', '-r', join(lists, 'requirements.txt')]);
  }
}
