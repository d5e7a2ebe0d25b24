import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { folder } from '../cli/recorte.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Locked {
  version: string;
  integrity?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  license?: string;
}

const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Locked> };
const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const atRunTime = locked.filter(([, { dev }]) => !dev);

it('the lockfile says of every package what its bytes are', () => {
  expect(locked.length).toBeGreaterThan(50);
  for (const [path, { integrity }] of locked)
    expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
});

it('what runs at a user is few, exact as the lockfile has it, free, and runs nothing when it is installed', () => {
  expect(Object.keys(dependencies).length).toBeLessThanOrEqual(7);
  for (const [name, version] of Object.entries(dependencies))
    expect([name, version]).toEqual([name, packages[`node_modules/${name}`]?.version]);
  expect(atRunTime.length).toBeLessThanOrEqual(35);
  expect(atRunTime.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  const free = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
  expect(atRunTime.filter(([, { license }]) => !free.includes(license ?? ''))).toEqual([]);
});

it('npm run sbom lists each of them, and each package whose code is bundled', async () => {
  const { stdout } = await run('npm', ['run', '--silent', 'sbom'], { cwd: root });
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; group?: string; version: string; hashes?: { content: string }[] }[];
  };
  const listed = components.map(({ name, group }) => (group ? `${group}/${name}` : name));
  expect(bomFormat).toBe('CycloneDX');
  expect(listed).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  const notices = text('dist/THIRD-PARTY-LICENSES.txt').split(`\n${'-'.repeat(80)}\n\n`);
  const bundled = notices.map((notice) => /^(?:Code of .*\n\n)?(\S+) (\S+) \(/.exec(notice)?.slice(1, 3).join('@'));
  expect(bundled.length).toBeGreaterThan(50);
  expect(components.map(({ name, version }) => `${name}@${version}`)).toEqual(expect.arrayContaining(bundled));
  expect(components.length).toBe(atRunTime.length + bundled.length);
  const lockedDigests = new Set(locked.map(([, { integrity }]) => integrity));
  for (const { hashes } of components) {
    const digest = Buffer.from(hashes?.[0]?.content ?? '', 'hex').toString('base64');
    expect(lockedDigests).toContain(`sha512-${digest}`);
  }
}, 60_000);

it('npm pack gives the same bytes, in another place and at another time', async () => {
  const pack = async (from: string): Promise<Buffer> => {
    const to = folder();
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', to], {
      cwd: from,
    });
    const found = JSON.parse(stdout);
    const [{ filename }] = (Array.isArray(found) ? found : Object.values(found)) as [{ filename: string }];
    return readFileSync(join(to, filename));
  };
  const copy = folder();
  for (const name of ['package.json', 'README.md', 'LICENSE', 'bin', 'docs'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'dist'));
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  const old = new Date('2020-01-01');
  for (const name of ['package.json', 'README.md', 'bin/recorte.js']) utimesSync(join(copy, name), old, old);
  expect((await pack(copy)).equals(await pack(root))).toBe(true);
}, 120_000);

it('the bundles, the schema, the manual and the licences are the same bytes when they are made again', async () => {
  const { bundle } = await import('../../build/bundle.mjs');
  const made = async (): Promise<Record<string, string>> => {
    const copy = folder();
    for (const name of ['src', 'build', 'bin', 'package.json', 'LICENSE', 'tsconfig.json', 'tsconfig.build.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    const { symlinkSync, readdirSync } = await import('node:fs');
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    await bundle(copy);
    const files = readdirSync(join(copy, 'dist'), { recursive: true })
      .map(String)
      .filter((name) => /\.\w+$/.test(name));
    return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(copy, 'dist', name), 'latin1')]));
  };
  const first = await made();
  expect(Object.keys(first).length).toBeGreaterThan(6);
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining(['schema.json', 'recorte.1', 'THIRD-PARTY-LICENSES.txt', 'browser.js', 'index.js']),
  );
  expect(await made()).toEqual(first);
}, 120_000);

it('tests run on the oldest supported Node and on the newest, releases are signed with where they come from', () => {
  const { engines } = JSON.parse(text('package.json')) as { engines: { node: string } };
  // biome-ignore lint/suspicious/noExplicitAny: what is asked of it is what is tested
  const { jobs } = load(text('.github/workflows/test.yml')) as any;
  expect(`>=${jobs.test.strategy.matrix.node[0]}`).toBe(engines.node);
  expect(jobs.test.strategy.matrix.node).toContain('node');
  const steps: string[] = jobs.test.steps.map(({ run: line = '' }: { run?: string }) => line);
  expect(steps).toEqual(expect.arrayContaining(['npm ci', 'npm test']));
  // None of these is passed over: what they need is there.
  const tests = jobs.test.steps.findIndex(({ run: line }: { run?: string }) => line === 'npm test');
  expect(jobs.test.steps[tests].env).toMatchObject({ RECORTE_REQUIRE_NAMESPACE: 1, RECORTE_REQUIRE_TERMINAL: 1 });
  expect(steps.slice(0, tests)).toContain('sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0');
  // What is bundled is among what npm takes for tools of development.
  const audits = steps.filter((line) => line.startsWith('npm audit'));
  expect(audits).toEqual(['npm audit']);
  const release = text('.github/workflows/release.yml');
  expect(release).toContain('npm run --silent sbom > release/sbom.cdx.json');
  // Without `./` npm takes it for a repository on GitHub.
  expect(release).toContain('npm publish ./release/recorte-*.tgz --provenance');
  const named = release.indexOf(
    'npm pkg set repository.type=git repository.url="git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"',
  );
  expect(named).toBeGreaterThan(0);
  expect(named).toBeLessThan(release.indexOf('npm pack '));
});

it.each(['test', 'release'])('tests in a browser are not left out of the workflow %s', (name) => {
  const { env } = load(text(`.github/workflows/${name}.yml`)) as { env: Record<string, string> };
  expect(env).toMatchObject({ RECORTE_REQUIRE_BROWSER: '1', RECORTE_CHROMIUM: '/usr/bin/google-chrome' });
});
