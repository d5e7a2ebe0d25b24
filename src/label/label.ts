import type { Document } from '../read/document.ts';
import { featureRows } from './features/index.ts';
import { namesAround } from './features/names.ts';
import type { Language } from './language/detect.ts';
import type { Model } from './model.ts';
import { type LabelledBlock, type Role, roles } from './role.ts';
import { scoreBlocks } from './score.ts';
import { bestPath } from './viterbi.ts';

/** The network sees neighbours already; transitions only settle what it leaves open. Measured by cross-validation. */
const transitionWeight = 0.3;

/**
 * Gives each block of a document one role: the best path of roles through the whole page.
 * @param language what the page is in, see `detectLanguage`
 */
export function labelBlocks(document: Document, language: Language, model: Model): LabelledBlock[] {
  const { blocks } = document;
  const scores = scoreBlocks(featureRows(document, language.code), namesAround(blocks), model);
  const path = bestPath(scores, model.transitions, roles.length, transitionWeight);
  return blocks.map((block, i) => {
    const role = path[i] as number;
    const probability = Math.exp(scores[i * roles.length + role] as number);
    return { ...block, role: roles[role] as Role, confidence: Math.round(probability * 1000) / 1000 };
  });
}
