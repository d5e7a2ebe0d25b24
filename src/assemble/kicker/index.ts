import type { LabelledBlock } from '../../label/role.ts';
import type { Headline } from '../headline/index.ts';
import { type Page, withRole } from '../page/page.ts';
import { fromBlocks, nothing, type Traced } from '../page/traced.ts';

/** Further away a label belongs to something else; menus are full of them. */
const near = 8;
/** Less sure ones are mostly parts of menus. */
const sure = 0.3;

/** Names of elements that show the way from the front page to the story. */
const trail = new Set(['breadcrumb', 'breadcrumbs', 'crumb', 'crumbs', 'migas', 'fil', 'ariane']);
const levels = 4;

/** Whether a line is a trail of sections ("Inicio > Ciudad > El puente reabre"): by its element, its signs, or the headline in it. */
function isTrail({ text, place, links }: LabelledBlock, headline: string | null): boolean {
  let level = links.length > 1 ? place : null;
  for (let i = 0; level && i < levels; i++, level = level.parent)
    if (level.words.some((word) => trail.has(word))) return true;
  return /\S\s*[>»›]\s*\S/.test(text) || /^[>»›]|[>»›]$/.test(text) || (headline !== null && text.endsWith(headline));
}

/** The label inside the headline's own heading, else the one nearest to it, lines above it first. */
export function assembleKicker({ blocks }: Page, headline: Headline): Traced<string | null> {
  if (headline.kicker !== null) {
    return { value: headline.kicker, confidence: headline.confidence, evidence: headline.evidence };
  }
  const at = headline.index ?? 0;
  const distance = (index: number): number => (index <= at ? at - index : 2 * (index - at));
  const [nearest] = withRole(blocks, 'kicker')
    .filter(
      ({ block, index }) => block.confidence >= sure && distance(index) <= near && !isTrail(block, headline.value),
    )
    .sort((a, b) => distance(a.index) - distance(b.index));
  if (!nearest) return nothing(null);
  return { value: nearest.block.text, confidence: nearest.block.confidence, evidence: fromBlocks([nearest.block]) };
}
