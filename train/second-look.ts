/**
 * Writes what the trees of src/label/second-look learn from: for each block that the network leaves open its signs, the verdict
 * and the fold of its page, from pages judged by weights that have not seen their sites.
 * usage: second-look CORPORA LABELS FOLDS OUT
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { roles } from '../src/label/role.ts';
import { unsureBlocks } from '../src/label/second-look/index.ts';
import { chancesOf, outcomeOfRole, verdictOf, verdicts } from '../src/label/second-look/outcomes.ts';
import { pageSeen, signNames, writeSigns } from '../src/label/second-look/signs.ts';
import type { Block } from '../src/read/document.ts';
import { linkedShare } from '../src/read/linked-share.ts';
import { openFolds } from './folds.ts';
import type { Label } from './gold.ts';
import { judgedPages } from './judged.ts';

const [corpora = '', labels = '', foldsFolder = '', out = ''] = process.argv.slice(2);

/** Forms that say nothing that others do not. */
const left = new Set(['html-planted', 'text-wrapped', 'dump-2']);

/**
 * Numbers of a row before its signs: the fold of its page, whether that is labelled line by line, the verdict, which form of
 * which page it is of, the block's template there.
 */
const head = ['fold', 'lined', 'verdict', 'page', 'template'];

/** A line that is one link, but for a mark. */
const wholly = 0.95;

/** The verdict on a block that its label asks for, -1 where nothing is known. */
function verdictFor(label: Label, block: Block, lined: boolean): number {
  if (label === null) return -1;
  // a body alone does not say what became of lines that are one link: whoever copied it kept them or not
  if (!lined && linkedShare(block) >= wholly) return -1;
  if (label === 'in') return verdicts.indexOf('story');
  if (label === 'out') return verdicts.indexOf('rest');
  return verdictOf[outcomeOfRole[(roles as readonly string[]).indexOf(label)] as number] as number;
}

let page = 0;
mkdirSync(out, { recursive: true });
const file = openSync(path.join(out, 'rows.f32'), 'w');
for await (const { form, fold, lined, judgement, gold } of judgedPages(
  corpora,
  labels,
  openFolds(foldsFolder),
  'all',
)) {
  if (left.has(form)) continue;
  const { scores, evidence } = judgement;
  const chances = chancesOf(scores);
  const seen = pageSeen({ ...judgement, chances });
  const known = unsureBlocks(chances).flatMap((block) => {
    const verdict = verdictFor(gold[block] ?? null, judgement.blocks[block] as Block, lined);
    return verdict < 0 ? [] : [{ block, verdict }];
  });
  const width = head.length + signNames.length;
  const rows = new Float32Array(known.length * width);
  known.forEach(({ block, verdict }, k) => {
    rows.set([fold, lined ? 1 : 0, verdict, page, evidence.groups.template[block] as number], k * width);
    writeSigns(seen, block, rows.subarray(k * width + head.length, (k + 1) * width));
  });
  writeSync(file, new Uint8Array(rows.buffer));
  page++;
}
closeSync(file);
writeFileSync(path.join(out, 'trees.json'), JSON.stringify({ head, signs: signNames, verdicts }));
