import type { RelatedItem } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { bitOf } from '../lexicon/phrases.ts';
import { hitsOf, longestHeading, splitCue, startsWith } from './page/cue.ts';
import { isFrontPage } from './page/front-page.ts';
import { type Page, withRole } from './page/page.ts';
import { titleTarget } from './page/title-target.ts';
import { type Evidence, fromBlocks } from './page/traced.ts';

/** Lines between a cue and a title of its list: teasers, dates and bylines of the titles before. */
const reach = 30;

const endsInColon = /[:：]$/;

/** A line that is a cue and nothing else, even where it was taken for a title. */
const isCue = ({ text }: LabelledBlock, lexicons: readonly Lexicon[]): boolean =>
  (hitsOf(text, lexicons).whole & bitOf('relatedCues')) !== 0 ||
  (endsInColon.test(text) && startsWith(text, 'relatedCues', lexicons));

/** The line that offers a related title: the nearest of its module above it that reads like a cue. */
function cueAbove(blocks: readonly LabelledBlock[], index: number, { lexicons }: Page): LabelledBlock | null {
  for (let i = index - 1; i >= Math.max(0, index - reach); i--) {
    const block = blocks[i] as LabelledBlock;
    if (block.role === 'body' || block.role === 'subhead' || block.role === 'headline') return null;
    if (block.role !== 'related-x' && !isCue(block, lexicons)) continue;
    if (
      block.text.length < longestHeading &&
      (startsWith(block.text, 'relatedCues', lexicons) || endsInColon.test(block.text) || block.level > 0)
    )
      return block;
  }
  return null;
}

/** Other stories offered with a tie to this one, in page order, each once. */
export function assembleRelated(page: Page): { value: RelatedItem[]; evidence: Evidence[][] } {
  const items: RelatedItem[] = [];
  const evidence: Evidence[][] = [];
  for (const { block, index } of withRole(page.blocks, 'related')) {
    if (isCue(block, page.lexicons)) continue;
    const { cue, rest } = splitCue(block.text, 'relatedCues', page.lexicons);
    const above = cue === null ? cueAbove(page.blocks, index, page) : null;
    if (items.some(({ text }) => text === rest)) continue;
    const url = titleTarget(block, page.url);
    if (isFrontPage(url)) continue;
    items.push({
      text: rest,
      url,
      cue: cue ?? above?.text ?? null,
      confidence: block.confidence,
    });
    evidence.push(fromBlocks(above ? [above, block] : [block]));
  }
  return { value: items, evidence };
}
