import type { Block } from '../../read/document.ts';
import type { BlockEvidence, Wording } from '../features/index.ts';
import { type Role, roles } from '../role.ts';

/** What is known of the lines of a page when it decides on its title and standfirst. */
export interface Judgement {
  blocks: readonly Block[];
  evidence: BlockEvidence & Wording;
  /** blocks × roles, log-probabilities. */
  scores: Float64Array;
  /** The role of each block on the best path. */
  path: Uint8Array;
}

/** How likely a block has a role by itself; 0 where there is no such block. */
export const likelihood = ({ blocks, scores }: Judgement, block: number, role: Role): number =>
  block >= 0 && block < blocks.length ? Math.exp(scores[block * roles.length + roles.indexOf(role)] as number) : 0;
