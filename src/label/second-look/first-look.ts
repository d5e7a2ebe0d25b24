import type { Block } from '../../read/document.ts';
import type { BlockEvidence, Wording } from '../features/index.ts';

/** What the first look gave. */
export interface FirstLook {
  blocks: readonly Block[];
  evidence: BlockEvidence & Wording;
  /** blocks × roles, log-probabilities. */
  scores: Float64Array;
  /** blocks × outcomes. */
  chances: Float64Array;
}
