import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { literals } from '../../bench/trust/regexes.mjs';

/** What is put together while the code runs, with the file that does it. */
const { made } = vi.hoisted(() => {
  const seen = new Map<string, string>();
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args, self) {
      const built = Reflect.construct(target, args, self) as RegExp;
      const file = /\/(src\/[\w/.-]+\.ts)/.exec(new Error('where').stack ?? '')?.[1];
      if (file) seen.set(String(built), file);
      return built;
    },
  });
  return { made: seen };
});

interface Known {
  /** Linear, or bounded by the pattern itself. */
  safe: string[];
  /** Not linear: the longest text that reaches it, and why no longer one does. */
  capped: Record<string, { cap: number; why: string; attack: string }>;
}

const file = new URL('regular-expressions.json', import.meta.url);
const known = JSON.parse(readFileSync(file, 'utf8')) as Known;
const fixtures = new URL('../../fixtures/', import.meta.url);

/** Some are compiled when a page first needs them: all pages are read. */
async function all(): Promise<Map<string, string>> {
  const { extract } = await import('../../src/index.ts');
  for (const folder of readdirSync(fixtures)) {
    const name = readdirSync(new URL(`${folder}/`, fixtures)).find((entry) => /^input\.(?:html|txt|md)$/.test(entry));
    if (name) extract(readFileSync(new URL(`${folder}/${name}`, fixtures)));
  }
  return new Map([...literals().map((each) => [`/${each.source}/${each.flags}`, each.file] as const), ...made]);
}

function parted(written: string): [source: string, flags: string] {
  const end = written.lastIndexOf('/');
  return [written.slice(1, end), written.slice(end + 1)];
}

it('each regular expression is linear, or reaches no text that is long', async () => {
  const expressions = await all();
  expect(expressions.size).toBeGreaterThan(500);
  expect([...expressions.keys()].filter((each) => each.includes('Foto'))).not.toEqual([]);
  const unknown = [...expressions].filter(([each]) => !known.safe.includes(each) && !known.capped[each]);
  // Without its programs for single systems it is the same everywhere.
  process.env.RECHECK_BACKEND ??= 'pure';
  const { checkSync } = unknown.length > 0 ? await import('recheck') : { checkSync: null };
  const faults: string[] = [];
  for (const [each, where] of unknown) {
    const found = checkSync?.(...parted(each), { timeout: 60_000 });
    if (found?.status === 'safe') known.safe.push(each);
    else faults.push(`${where} ${each} ${found?.complexity?.summary ?? found?.status} ${found?.attack?.pattern ?? ''}`);
  }
  if (process.env.RECORTE_REGEXES === 'write') {
    const safe = [...new Set(known.safe)].filter((each) => expressions.has(each)).sort();
    const capped = Object.fromEntries(Object.entries(known.capped).filter(([each]) => expressions.has(each)));
    writeFileSync(file, `${JSON.stringify({ safe, capped }, null, 2)}\n`);
  }
  expect(faults).toEqual([]);
}, 3_600_000);

it.each(Object.entries(known.capped))(
  'is through with the longest text that reaches it: %s',
  (each, { cap, attack }) => {
    const [source, flags] = parted(each);
    const text = attack.repeat(Math.ceil(cap / attack.length)).slice(0, cap);
    expect(() =>
      [text, `${text}x`, `${text}\n`].map((one) => one.replace(new RegExp(source, flags), '')),
    ).not.toThrow();
  },
  60_000,
);
