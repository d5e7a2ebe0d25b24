import { type Page, withRole } from './page.ts';
import { fromBlocks, nothing, type Traced } from './traced.ts';

/** The label nearest the headline, lines above it first. */
export function assembleKicker({ blocks }: Page, headlineIndex: number | null): Traced<string | null> {
  const at = headlineIndex ?? 0;
  const distance = (index: number): number => (index <= at ? at - index : 2 * (index - at));
  const [nearest] = withRole(blocks, 'kicker').sort((a, b) => distance(a.index) - distance(b.index));
  if (!nearest) return nothing(null);
  return { value: nearest.block.text, confidence: nearest.block.confidence, evidence: fromBlocks([nearest.block]) };
}
