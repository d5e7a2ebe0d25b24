import { createHash } from 'node:crypto';
import { pathOf } from '../src/label/decide/index.ts';
import type { Judgement } from '../src/label/decide/judgement.ts';
import { evidenceOf } from '../src/label/features/index.ts';
import { detectLanguage } from '../src/label/language/detect.ts';
import { scoreBlocks } from '../src/label/score.ts';
import { guessLanguage } from '../src/node/guess-language.ts';
import { blockLabels } from './block-labels.ts';
import { openCorpora } from './corpora.ts';
import type { Judges } from './folds.ts';
import { forms } from './forms.mjs';
import type { Label } from './gold.ts';
import { pageForm } from './page-form.ts';
import { reading } from './reading.ts';

/** A page in one form as the network judges it, with the role that each block should have. */
export interface JudgedPage {
  form: string;
  judgement: Judgement;
  gold: readonly Label[];
  /** Pages of one domain are in one fold. */
  fold: number;
}

export const folds = 5;
const mostBlocks = 4000;

/**
 * The pages that are labelled line by line, in all forms, each labelled by the weights that may judge it.
 * @param corpora, labels see `openCorpora`
 */
export async function* judgedPages(corpora: string, labels: string, judges: Judges): AsyncIterable<JudgedPage> {
  const { pages } = await openCorpora(corpora, labels);
  for (const page of pages()) {
    const { row, html, lines, roles } = page;
    const model = judges.of(row.id);
    if (lines.length === 0 || !model) continue;
    const digest = createHash('sha256')
      .update(row.domain ?? row.id)
      .digest();
    for (const name of forms) {
      const form = pageForm(name, html, { lines, roles }, row.lang ?? 'en', row.id);
      const document = reading(form.text, form.isHtml);
      const { blocks } = document;
      if (blocks.length === 0 || blocks.length > mostBlocks) continue;
      const texts = blocks.map(({ text }) => text);
      const gold = blockLabels(page, form, texts);
      if (!gold) continue;
      const evidence = evidenceOf(document, detectLanguage(document, guessLanguage).code);
      const scores = scoreBlocks(evidence, model);
      const path = pathOf({ blocks, scores }, model.transitions);
      yield { form: name, judgement: { blocks, evidence, scores, path }, gold, fold: digest.readUInt32BE() % folds };
    }
  }
}
