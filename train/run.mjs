import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleAndRun } from '../build/bundle-and-run.mjs';
import { forms } from './forms.mjs';

// npm run train -- --corpora DIR [--python python3] [--folds OUT] [--second-look | --headline | --deck | --article]: see train/README.md.
const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    folds: { type: 'string' },
    article: { type: 'boolean' },
    'second-look': { type: 'boolean' },
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

const learnsFromFolds = values['second-look'] || values.headline || values.deck;
if (learnsFromFolds && !values.folds) {
  console.error(
    'train: --second-look, --headline and --deck learn from the answers of folds: name their folder by --folds',
  );
  process.exit(2);
}
const { corpora, python, folds = '' } = values;
const labels = join(root, 'train/labels');
const weights = join(root, 'src/label/recorte.model');
const written = 'wrote src/label/recorte.model; now npm run build && npm test';

/** @param {string} work folder that is removed at the end */
async function train(work) {
  if (values.article) return runOwn('article', folds ? [corpora, folds] : [corpora]);
  if (values.headline) return runOwn('headline', [corpora, labels, folds]);
  if (values.deck) return runOwn('deck', [corpora, labels, folds]);
  if (values['second-look']) {
    await runOwn('second-look', [corpora, labels, folds, work]);
    run(python, [join(root, 'train/trees.py'), work, folds, weights]);
    return console.error(`train: gave trees to the weights in ${folds}, and ${written}`);
  }
  const data = join(work, 'data');
  await runOwn('export', [corpora, labels, data, ...forms]);
  const learn = [join(root, 'train/learn.py'), data];
  if (folds) return run(python, [...learn, folds, '--forms', forms.join(',')]);
  run(python, [...learn, work, '--forms', forms.join(','), '--final']);
  cpSync(join(work, 'final.model'), weights);
  console.error(`train: ${written}, once it has its trees: --second-look`);
}

const work = mkdtempSync(join(tmpdir(), 'recorte-train-'));
try {
  await train(work);
} finally {
  rmSync(work, { recursive: true, force: true });
}
