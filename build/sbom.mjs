import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packagesIn } from './licences.mjs';

/**
 * Prints what is installed with the package as CycloneDX, from the lockfile, and whose code is bundled in it, from the notices
 * that the build wrote. npm's `--omit dev` leaves out what the tools of development need too, so it is given a lockfile without
 * those.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const read = async (/** @type {string} */ name) => JSON.parse(await readFile(join(root, name), 'utf8'));
const { devDependencies: _, scripts: __, ...manifest } = await read('package.json');
const lock = await read('package-lock.json');
const locked = Object.entries(lock.packages);
const notices = await readFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
delete lock.packages[''].devDependencies;
for (const [path, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[path];

const place = await mkdtemp(join(tmpdir(), 'recorte-sbom-'));
try {
  const folder = join(place, manifest.name);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(lock));
  const npm = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const list = JSON.parse((await promisify(execFile)('npm', npm, { cwd: folder })).stdout);
  const there = new Set(list.components.map(refOf));
  const bundled = packagesIn(notices)
    .filter((each) => !there.has(refOf(each)))
    .map(component);
  list.components.push(...bundled);
  const own = list.dependencies.find(
    (/** @type {{ ref: string }} */ { ref }) => ref === list.metadata.component['bom-ref'],
  );
  own.dependsOn.push(...bundled.map(refOf));
  list.dependencies.push(...bundled.map((each) => ({ ref: refOf(each), dependsOn: [] })));
  process.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
} finally {
  await rm(place, { recursive: true });
}

/** @param {{ name: string, version: string }} each */
function refOf({ name, version }) {
  return `${name}@${version}`;
}

/** @param {ReturnType<typeof packagesIn>[number]} each */
function component({ name, version, licence }) {
  const [, found] =
    locked.find(([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version) ?? [];
  if (!found) throw new Error(`${name} ${version} is bundled, but not in the lockfile: build anew`);
  const digest = Buffer.from(found.integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return {
    'bom-ref': refOf({ name, version }),
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    properties: [{ name: 'recorte:bundled', value: 'true' }],
    hashes: [{ alg: 'SHA-512', content: digest }],
    licenses: [/ /.test(licence) ? { expression: licence } : { license: { id: licence } }],
  };
}
