import type { Headline } from './headline.ts';
import { type Page, withRole } from './page.ts';
import { fromBlocks, nothing, type Traced } from './traced.ts';

/** Further away a label belongs to something else; menus are full of them. */
const near = 8;
/** Less sure ones are mostly parts of menus. */
const sure = 0.3;

/** The label inside the headline's own heading, else the one nearest to it, lines above it first. */
export function assembleKicker({ blocks }: Page, headline: Headline): Traced<string | null> {
  if (headline.kicker !== null) {
    return { value: headline.kicker, confidence: headline.confidence, evidence: headline.evidence };
  }
  const at = headline.index ?? 0;
  const distance = (index: number): number => (index <= at ? at - index : 2 * (index - at));
  const [nearest] = withRole(blocks, 'kicker')
    .filter(({ block, index }) => block.confidence >= sure && distance(index) <= near)
    .sort((a, b) => distance(a.index) - distance(b.index));
  if (!nearest) return nothing(null);
  return { value: nearest.block.text, confidence: nearest.block.confidence, evidence: fromBlocks([nearest.block]) };
}
