import { pathOf } from '../src/label/decide/index.ts';
import type { Judgement } from '../src/label/decide/judgement.ts';
import { evidenceOf } from '../src/label/features/index.ts';
import { detectLanguage } from '../src/label/language/detect.ts';
import { scoreBlocks } from '../src/label/score.ts';
import { lookAgain } from '../src/label/second-look/index.ts';
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
  /** What title and standfirst are decided by: what the network gives, and the path after the second look. */
  judgement: Judgement;
  gold: readonly Label[];
  /** Whether it is labelled line by line. */
  lined: boolean;
  /** The fold whose weights judged it. */
  fold: number;
}

export const folds = 5;
const mostBlocks = 4000;

/** Forms in which pages that are not labelled line by line are judged too. */
const weakForms = new Set(['html', 'text-blocks', 'text-strings', 'text-runs']);

/**
 * Pages in all forms, each judged by the weights that may judge it.
 * @param corpora, labels see `openCorpora`
 * @param which those labelled line by line, or all of which something is known
 */
export async function* judgedPages(
  corpora: string,
  labels: string,
  judges: Judges,
  which: 'labelled' | 'all' = 'labelled',
): AsyncIterable<JudgedPage> {
  const { pages } = await openCorpora(corpora, labels);
  for (const page of pages()) {
    const { row, html, lines, roles } = page;
    const model = judges.of(row.id);
    if (!model || (lines.length === 0 && which === 'labelled')) continue;
    for (const name of forms) {
      if (lines.length === 0 && !weakForms.has(name)) continue;
      const form = pageForm(name, html, { lines, roles }, row.lang ?? 'en', row.id);
      const document = reading(form.text, form.isHtml);
      const { blocks } = document;
      if (blocks.length === 0 || blocks.length > mostBlocks) continue;
      const texts = blocks.map(({ text }) => text);
      const gold = blockLabels(page, form, texts);
      if (!gold) continue;
      const evidence = evidenceOf(document, detectLanguage(document, guessLanguage).code);
      const firstScores = scoreBlocks(evidence, model);
      const scores = model.trees ? lookAgain({ blocks, evidence, scores: firstScores }, model.trees) : firstScores;
      const path = pathOf({ blocks, scores }, model.transitions);
      yield {
        form: name,
        judgement: { blocks, evidence, scores: firstScores, path },
        gold,
        fold: judges.foldOf(row.id),
        lined: lines.length > 0,
      };
    }
  }
}
