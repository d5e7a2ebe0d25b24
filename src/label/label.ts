import type { Document } from '../read/document.ts';
import { evidenceOf } from './features/index.ts';
import type { Language } from './language/detect.ts';
import type { Model } from './model.ts';
import { type LabelledBlock, type Role, roles } from './role.ts';
import { scoreBlocks } from './score.ts';
import { bestPath } from './viterbi.ts';

/** The network sees neighbours already; transitions only settle what it leaves open. Measured by cross-validation. */
const transitionWeight = 0.3;

const headlineRole = roles.indexOf('headline');

/** A page nearly always prints its title; this likely it must be for a block to be one against the best path. */
const likelyHeadline = 0.15;

/** Where no block of the path is the headline, the likeliest one becomes it, unless that is unlikely: dumps lose their titles. */
function withHeadline(path: Uint8Array, scores: Float64Array): Uint8Array {
  if (path.includes(headlineRole)) return path;
  let best = -1;
  let bestScore = Math.log(likelyHeadline);
  for (let i = 0; i < path.length; i++) {
    const score = scores[i * roles.length + headlineRole] as number;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best < 0 ? path : path.map((role, i) => (i === best ? headlineRole : role));
}

/**
 * Gives each block of a document one role: the best path of roles through the whole page.
 * @param language what the page is in, see `detectLanguage`
 */
export function labelBlocks(document: Document, language: Language, model: Model): LabelledBlock[] {
  const { blocks } = document;
  const scores = scoreBlocks(evidenceOf(document, language.code), model);
  const path = withHeadline(bestPath(scores, model.transitions, roles.length, transitionWeight), scores);
  return blocks.map((block, i) => {
    const role = path[i] as number;
    const probability = Math.exp(scores[i * roles.length + role] as number);
    return { ...block, role: roles[role] as Role, confidence: Math.round(probability * 1000) / 1000 };
  });
}
