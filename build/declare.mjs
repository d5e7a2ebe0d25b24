import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Writes the type declarations of the library to dist/types.
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
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.d.ts'));
  await Promise.all(files.map((file) => publish(join(folder, file), Object.keys(dependencies))));
}

/**
 * Names the modules as they are published (tsc leaves `.ts` in declarations) and refuses packages that are not.
 * @param {string} path
 * @param {string[]} dependencies
 */
async function publish(path, dependencies) {
  const declaration = await readFile(path, 'utf8');
  const published = declaration.replace(
    /(\bfrom |\bimport\(|\bimport )(['"])([^'"]+)\2/g,
    (_, before, quote, target) => {
      if (target.startsWith('.')) return `${before}${quote}${target.replace(/\.ts$/, '.js')}${quote}`;
      const known = dependencies.some((name) => target === name || target.startsWith(`${name}/`));
      if (!known) throw new Error(`${path} needs the types of ${target}, which is no dependency of the package`);
      return `${before}${quote}${target}${quote}`;
    },
  );
  if (published !== declaration) await writeFile(path, published);
}
