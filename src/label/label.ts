import type { Block, Document } from '../read/document.ts';
import { decideRoles } from './decide/index.ts';
import { type BlockEvidence, evidenceOf } from './features/index.ts';
import type { Language } from './language/detect.ts';
import type { Model } from './model.ts';
import { type LabelledBlock, type Role, roles } from './role.ts';
import { scoreBlocks } from './score.ts';
import { lookAgain } from './second-look/index.ts';

/** Blocks with their roles, and what these were decided by. */
export interface Judged {
  blocks: readonly LabelledBlock[];
  evidence: BlockEvidence;
  /** blocks × roles, log-probabilities: what the network gives. */
  firstScores: Float64Array;
  /** The same after the second look. */
  scores: Float64Array;
}

/**
 * Gives each block of a document one role: the best path of roles through the whole page, with at most one title and one standfirst.
 * @param language what the page is in, see `detectLanguage`
 */
export function judgeBlocks(document: Document, language: Language, model: Model): Judged {
  const { blocks } = document;
  const evidence = evidenceOf(document, language.code);
  const firstScores = scoreBlocks(evidence, model);
  const scores = model.trees ? lookAgain({ blocks, evidence, scores: firstScores }, model.trees) : firstScores;
  const path = decideRoles({ blocks, evidence, firstScores, scores }, model.transitions);
  const labelled = blocks.map((block, i): LabelledBlock => {
    const role = path[i] as number;
    const probability = Math.exp(scores[i * roles.length + role] as number);
    return labelledBlock(block, roles[role] as Role, Math.round(probability * 1000) / 1000);
  });
  return { blocks: labelled, evidence, firstScores, scores };
}

/** Written out, for copying an object by its keys is slow, and every block of every page comes by here. */
function labelledBlock(block: Block, role: Role, confidence: number): LabelledBlock {
  const { text, start, end, form, level, list, place, links, strong, image, time, gap, continues, inner } = block;
  const labelled: LabelledBlock = {
    text,
    start,
    end,
    form,
    level,
    list,
    place,
    links,
    strong,
    image,
    time,
    gap,
    role,
    confidence,
  };
  if (continues) labelled.continues = continues;
  if (inner) labelled.inner = inner;
  return labelled;
}
