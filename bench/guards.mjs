import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { guards } from './trust/guards.mjs';
import { copy, remove, test, without } from './trust/without-guard.mjs';

// npm run guards [-- WORD...]: takes each guard out of a copy of the repository, or those of whose promise or files a word is a part, and
// runs the test that must then fail. Where all were, writes the table in docs/trust.md.
const page = fileURLToPath(new URL('../docs/trust.md', import.meta.url));
const [begin, end] = ['<!-- guards: npm run guards -->', '<!-- /guards -->'];

const words = process.argv.slice(2);
const chosen = guards.filter(
  ({ promise, file, test: tested }) =>
    words.length === 0 || words.some((word) => `${promise} ${file} ${tested}`.includes(word)),
);
const rows = ['| promise | guard taken out of | test | with it | without it |', '| --- | --- | --- | --- | --- |'];
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
    rows.push(row);
  }
} finally {
  remove(folder);
}
if (words.length === 0) {
  const text = readFileSync(page, 'utf8');
  const [head = '', rest = ''] = text.split(begin);
  writeFileSync(page, `${head}${begin}\n\n${rows.join('\n')}\n\n${end}${rest.split(end)[1] ?? ''}`);
}
process.exitCode = failed > 0 ? 1 : 0;

/** @param {Awaited<ReturnType<typeof test>>} result */
function told({ passed, failed: fell, stuck }) {
  if (stuck) return 'does not end';
  return [passed > 0 ? `${passed} pass` : '', fell > 0 ? `${fell} fail` : ''].filter(Boolean).join(', ') || 'none ran';
}
