import { meanConfidence, rounded } from './page/confidence.ts';
import { type Page, withRole } from './page/page.ts';
import { fromBlocks, nothing, type Traced } from './page/traced.ts';

/** The standfirst: its lines before and around the headline, each once, joined by a line break. */
export function assembleDeck({ blocks }: Page, headlineIndex: number | null): Traced<string | null> {
  const found = withRole(blocks, 'deck').map(({ block }) => block);
  const lines = found.filter(
    ({ text }, i) =>
      found.findIndex((other) => other.text === text) === i && text !== blocks[headlineIndex ?? -1]?.text,
  );
  if (lines.length === 0) return nothing(null);
  return {
    value: lines.map(({ text }) => text).join('\n'),
    confidence: rounded(meanConfidence(lines) ?? 0),
    evidence: fromBlocks(lines),
  };
}
