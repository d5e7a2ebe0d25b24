import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guards } from './trust/guards.mjs';
import { copy, remove, test, without } from './trust/without-guard.mjs';

// npm run guards [-- WORD...]: takes each guard out of a copy of the repository, or those of whose promise or files a word is a part,
// runs the test that must then fail, and writes the table in docs/trust.md; rows of guards that were left alone stay.
const page = fileURLToPath(new URL('../docs/trust.md', import.meta.url));
const [begin, end] = ['<!-- guards: npm run guards -->', '<!-- /guards -->'];

const words = process.argv.slice(2);
const chosen = guards.filter(
  ({ promise, file, test: tested }) =>
    words.length === 0 || words.some((word) => `${promise} ${file} ${tested}`.includes(word)),
);
const heads = ['| promise | guard taken out of | test | with it | without it |', '| --- | --- | --- | --- | --- |'];
/** @type {Map<string, string>} */
const rows = new Map();
let failed = 0;
const folder = copy();
try {
  for (const guard of chosen) {
    const whole = await test(folder, guard);
    const broken = await without(folder, guard, () => test(folder, guard));
    const seen = whole.passed > 0 && whole.failed === 0 && !whole.stuck && (broken.failed > 0 || broken.stuck);
    if (!seen) failed++;
    const named = guard.only === undefined ? `\`${guard.test}\`` : `\`${guard.test}\`, "${guard.only}"`;
    const row = `| ${guard.promise} | \`${guard.file}\` | ${named} | ${told(whole)} | ${seen ? told(broken) : '**not seen to fail**'} |`;
    console.log(row);
    rows.set(guard.promise, row);
  }
} finally {
  remove(folder);
}
const text = readFileSync(page, 'utf8');
const [head = '', rest = ''] = text.split(begin);
const [old = '', tail = ''] = rest.split(end);
for (const row of old.split('\n')) {
  const promise = row.split('|')[1]?.trim() ?? '';
  if (!rows.has(promise)) rows.set(promise, row);
}
const table = [...heads, ...guards.flatMap(({ promise }) => rows.get(promise) ?? [])];
writeFileSync(page, `${head}${begin}\n\n${table.join('\n')}\n\n${end}${tail}`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {Awaited<ReturnType<typeof test>>} result */
function told({ passed, failed: fell, stuck }) {
  if (stuck) return 'does not end';
  return [passed > 0 ? `${passed} pass` : '', fell > 0 ? `${fell} fail` : ''].filter(Boolean).join(', ') || 'none ran';
}
