import type { LabelledBlock } from '../../../label/role.ts';
import { isAgency } from '../names/agencies.ts';
import type { BylineLine } from './index.ts';

/** "Madrid, 5 jun (EFE).-", "(AFP) –", "BERLIN (dpa) -": place and agency at the beginning of a story. */
const dateline = /^[^()]{0,60}\(([^()]{2,40})\)\s?[.:]?\s?[-–—]/;

/** The agencies that the dateline of the story credits; none where it has no dateline. */
export function datelineCredit(blocks: readonly LabelledBlock[]): BylineLine[] {
  const index = blocks.findIndex(({ role }) => role === 'body');
  const names = dateline.exec(blocks[index]?.text ?? '')?.[1] ?? '';
  const agencies = names.split(/[/,]/).every((name) => isAgency(name));
  return agencies && names !== ''
    ? [{ text: names, role: 'unlabelled', index, confidence: blocks[index]?.confidence ?? 0 }]
    : [];
}
