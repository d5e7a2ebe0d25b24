import type { Document } from '../read/document.ts';
import { linkedShare } from '../read/linked-share.ts';
import { decide } from './decide.ts';
import { evidenceOf } from './features/index.ts';
import type { Language } from './language/detect.ts';
import type { Model } from './model.ts';
import { type LabelledBlock, type Role, roles } from './role.ts';
import { scoreBlocks } from './score.ts';

/** Shorter blocks may be anything. */
const proseLength = 60;

/**
 * Gives each block of a document one role: the best path of roles through the whole page.
 * @param language what the page is in, see `detectLanguage`
 */
export function labelBlocks(document: Document, language: Language, model: Model): LabelledBlock[] {
  const { blocks } = document;
  const scores = scoreBlocks(evidenceOf(document, language.code), model);
  const isProse = (i: number): boolean => {
    const block = blocks[i];
    return block !== undefined && block.text.length >= proseLength && linkedShare(block) < 0.5;
  };
  const path = decide(scores, model.transitions, isProse);
  return blocks.map((block, i) => {
    const role = path[i] as number;
    const probability = Math.exp(scores[i * roles.length + role] as number);
    return { ...block, role: roles[role] as Role, confidence: Math.round(probability * 1000) / 1000 };
  });
}
