import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Writes the type declarations that the library's own lead to, to dist/types.
 * @param {string} root folder of the package
 * @returns {Promise<void>}
 * @throws what tsc says, or that a declaration needs a package its reader does not have
 */
export async function declare(root) {
  if (!existsSync(join(root, 'src/index.ts'))) return;
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { cwd: root }).catch((error) => {
    throw new Error(`the declarations have type errors:\n${error.stdout || error.stderr || error.message}`);
  });
  const folder = join(root, 'dist/types');
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  /** @type {Set<string>} */
  const needed = new Set();
  for (const entry of ['index', 'browser'])
    await publish(join(folder, `${entry}.d.ts`), Object.keys(dependencies), needed);
  const written = (await readdir(folder, { recursive: true })).map((file) => join(folder, file));
  const spare = written.filter((file) => file.endsWith('.d.ts') && !needed.has(file));
  await Promise.all(spare.map((file) => rm(file)));
}

/**
 * Names the modules as they are published (tsc leaves `.ts` in declarations), from one declaration to all it needs.
 * @param {string} path
 * @param {string[]} dependencies
 * @param {Set<string>} published paths of those done; grows
 * @returns {Promise<Set<string>>} the same
 */
async function publish(path, dependencies, published) {
  if (published.has(path)) return published;
  published.add(path);
  const declaration = await readFile(path, 'utf8');
  /** @type {string[]} */
  const next = [];
  // Examples in comments import what their reader has.
  const names = /(?<!^ *\*.*)(\bfrom |\bimport\(|\bimport )(['"])([^'"]+)\2/gm;
  const changed = declaration.replace(names, (whole, before, quote, target) => {
    if (target.startsWith('.')) {
      next.push(join(dirname(path), target.replace(/\.ts$/, '.d.ts')));
      return `${before}${quote}${target.replace(/\.ts$/, '.js')}${quote}`;
    }
    if (dependencies.some((name) => target === name || target.startsWith(`${name}/`))) return whole;
    throw new Error(`${path} needs the types of ${target}, which is no dependency of the package`);
  });
  await writeFile(path, changed);
  for (const each of next) await publish(each, dependencies, published);
  return published;
}
