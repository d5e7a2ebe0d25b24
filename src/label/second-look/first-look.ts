import type { Block } from '../../read/document.ts';
import type { Evidence, Wording } from '../features/index.ts';

/** What the first look gave. */
export interface FirstLook {
  blocks: readonly Block[];
  evidence: Evidence & Wording;
  /** blocks × roles, log-probabilities. */
  scores: Float64Array;
  /** blocks × outcomes. */
  chances: Float64Array;
}
