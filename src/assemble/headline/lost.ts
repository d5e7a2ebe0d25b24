import type { Page } from '../page/page.ts';
import { fromBlocks, type Traced } from '../page/traced.ts';
import type { Headline } from './index.ts';

/** It is a guess, and says so. */
const guessConfidence = 0.3;

/** A dump's own lines may stand before the story, but not many. */
const searched = 12;

/**
 * The line that stands in the title's place where a dump has lost its title: the deck, or the first line before the byline or date.
 * @returns the line as headline, or null when nothing stands there
 */
export function guessHeadline({ document, blocks }: Page, deck: Traced<string | null>): Headline | null {
  if (document.type !== 'text') return null;
  const first = blocks.slice(0, searched).findIndex(({ role }) => role === 'deck' || role === 'body');
  const block = blocks[first];
  if (!block) return null;
  const next = blocks.slice(first + 1).find(({ role }) => role !== 'share' && role !== 'kicker');
  const opens = block.role === 'deck' || next?.role === 'byline' || next?.role === 'date';
  if (!opens) return null;
  return {
    value: deck.value?.split('\n')[0] ?? block.text,
    from: 'first-line',
    index: first,
    kicker: null,
    confidence: guessConfidence,
    evidence: fromBlocks([block]),
  };
}
