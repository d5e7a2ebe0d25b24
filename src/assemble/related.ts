import type { RelatedItem } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { bitOf } from '../lexicon/phrases.ts';
import { resolveAddress } from '../read/link-target.ts';
import { bare, cueEnd, hitsOf, longestHeading, splitCue, startsWith } from './page/cue.ts';
import { isFrontPage } from './page/front-page.ts';
import { type Page, withRole } from './page/page.ts';
import { titleTarget } from './page/title-target.ts';
import { type Evidence, fromBlocks } from './page/traced.ts';

/** Lines between a cue and a title of its list: teasers, dates and bylines of the titles before. */
const reach = 30;

const endsInColon = /[:：]$/;

/** One word more and the line is still a cue: "Related articles". */
const oneWord = /^\s+(?:[\p{Ll}\p{M}]+|[\p{Lo}\p{M}]{1,7})[.!?…:：]*$/u;

/** A line that is a cue and nothing else, even where it was taken for a title. */
const isCue = ({ text }: LabelledBlock, lexicons: readonly Lexicon[]): boolean =>
  (hitsOf(text, lexicons).whole & bitOf('relatedCues')) !== 0 ||
  (startsWith(text, 'relatedCues', lexicons) &&
    (endsInColon.test(text) || oneWord.test(text.slice(cueEnd(text, 'relatedCues', lexicons)))));

/** Advertising that a list of stories is interrupted by. */
const isAd = ({ text }: LabelledBlock, lexicons: readonly Lexicon[]): boolean =>
  (hitsOf(text, lexicons).whole & bitOf('adWords')) !== 0;

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

interface Offer {
  cue: string | null;
  text: string;
  url: string | null;
}

const signs = /[\s\p{P}|+]+/u;
const shortWord = /^\p{L}{1,3}$/u;

/** What may stand between links that one cue offers, and behind the last: signs and a short word ("y", "and"). */
function joins(gap: string): boolean {
  const [word, ...more] = gap.split(signs).filter(Boolean);
  return more.length === 0 && (word === undefined || shortWord.test(word));
}
/** A link of fewer characters that is shorter than what stands before it is a word of a sentence: "here". */
const shortestTitle = 20;

/** The titles that the links of a line are, where all that stands before them is a cue; null where that is not so. */
function linkedOffers({ text, links }: LabelledBlock, { lexicons, url }: Page): Offer[] | null {
  const starts = links.filter(({ href }, i) => href !== links[i - 1]?.href);
  const last = links.at(-1);
  if (!last) return null;
  const before = bare(text.slice(0, starts[0]?.start));
  // A bracket around the whole is closed behind the links.
  const cue = /^[([（［]/.test(before) && !/[)\]）］]/.test(before) ? before.slice(1).trim() : before;
  if (cue.length >= longestHeading || !startsWith(cue, 'relatedCues', lexicons)) return null;
  const offers = starts.map(({ start, href }, i) => {
    const until = links.findLast((link) => link.start < (starts[i + 1]?.start ?? text.length))?.end;
    return { cue, text: bare(text.slice(start, until)), url: resolveAddress(href, url) };
  });
  const gaps = links.map(({ end }, i) => text.slice(end, links[i + 1]?.start));
  const areTitles = offers.every((offer) => offer.text.length >= Math.min(shortestTitle, cue.length));
  return areTitles && gaps.every(joins) ? offers : null;
}

const bracketed = /^[([（［]([^()[\]（）［］]*)[)\]）］]$/u;
const bullet = /^[–—-]\s+/;
/** Where titles begin with a dash when somebody says them. */
const dashSpeaks = /^(?:da|fi|is|no|sv)$/;

function offersOf(block: LabelledBlock, page: Page): Offer[] {
  const linked = linkedOffers(block, page);
  if (linked) return linked;
  const line = bare(block.text);
  const url = titleTarget(block, page.url);
  const { cue, rest } = splitCue(bare(line.replace(bullet, '').replace(bracketed, '$1')), 'relatedCues', page.lexicons);
  if (cue !== null) return [{ cue, text: bare(rest), url }];
  return [{ cue, text: dashSpeaks.test(page.language.code ?? '') ? line : line.replace(bullet, ''), url }];
}

/** Other stories offered with a tie to this one, in page order, each once. */
export function assembleRelated(page: Page): { value: RelatedItem[]; evidence: Evidence[][] } {
  const items: RelatedItem[] = [];
  const evidence: Evidence[][] = [];
  for (const { block, index } of withRole(page.blocks, 'related')) {
    if (isCue(block, page.lexicons) || isAd(block, page.lexicons)) continue;
    for (const { cue, text, url } of offersOf(block, page)) {
      if (isFrontPage(url) || items.some((item) => item.text === text)) continue;
      const above = cue === null ? cueAbove(page.blocks, index, page) : null;
      items.push({ text, url, cue: cue ?? (above ? bare(above.text) : null), confidence: block.confidence });
      evidence.push(fromBlocks(above ? [above, block] : [block]));
    }
  }
  return { value: items, evidence };
}
