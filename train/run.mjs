import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleAndRun } from '../build/bundle-and-run.mjs';
import { forms } from './forms.mjs';

// npm run train -- --corpora DIR [--python python3] [--folds OUT] [--article | --headline | --deck]: see train/README.md.
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    folds: { type: 'string' },
    article: { type: 'boolean' },
    headline: { type: 'boolean' },
    deck: { type: 'boolean' },
  },
});
if (!values.corpora) {
  console.error('train: name the folder of labelled pages: npm run train -- --corpora DIR');
  process.exit(2);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root });
  if (status !== 0) throw new Error(`${command} failed${error ? `: ${error.message}` : ''}`);
}

/** @param {string} program @param {string[]} args */
async function runOwn(program, args) {
  const status = await bundleAndRun(root, `train/${program}.ts`, args);
  if (status !== 0) throw new Error(`train/${program}.ts failed`);
}

if (values.article) {
  await runOwn('article', [values.corpora, ...(values.folds ? [values.folds] : [])]);
  process.exit();
}
if (values.headline || values.deck) {
  if (!values.folds) {
    console.error('train: --headline and --deck learn from the answers of folds: name their folder by --folds');
    process.exit(2);
  }
  await runOwn(values.headline ? 'headline' : 'deck', [values.corpora, join(root, 'train/labels'), values.folds]);
  process.exit();
}
const work = mkdtempSync(join(tmpdir(), 'recorte-train-'));
try {
  await runOwn('export', [values.corpora, join(root, 'train/labels'), join(work, 'data'), ...forms]);
  const learn = [join(root, 'train/learn.py'), join(work, 'data')];
  if (values.folds) run(values.python, [...learn, values.folds, '--forms', forms.join(',')]);
  else {
    run(values.python, [...learn, join(work, 'models'), '--forms', forms.join(','), '--final']);
    cpSync(join(work, 'models/final.model'), join(root, 'src/label/recorte.model'));
    console.error('train: wrote src/label/recorte.model; now npm run build && npm test');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
