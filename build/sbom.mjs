import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Prints what is installed with the package as CycloneDX, from the lockfile. npm's `--omit dev` leaves out what the tools of
 * development need too, so it is given a lockfile without those.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const read = async (/** @type {string} */ name) => JSON.parse(await readFile(join(root, name), 'utf8'));
const { devDependencies: _, scripts: __, ...manifest } = await read('package.json');
const lock = await read('package-lock.json');
delete lock.packages[''].devDependencies;
for (const [path, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[path];

const place = await mkdtemp(join(tmpdir(), 'recorte-sbom-'));
try {
  const folder = join(place, manifest.name);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const npm = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  process.stdout.write((await promisify(execFile)('npm', npm, { cwd: folder })).stdout);
} finally {
  await rm(place, { recursive: true });
}
