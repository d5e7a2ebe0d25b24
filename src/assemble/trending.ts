import type { TrendingItem } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import { inWesternDigits } from '../letters/digits.ts';
import { headsTeasers, longestHeading, startsWith } from './page/cue.ts';
import { type Page, withRole } from './page/page.ts';
import { titleTarget } from './page/title-target.ts';
import { type Evidence, fromBlocks } from './page/traced.ts';

/** A rank on a line of its own: "1", "1.º", "1位", "1위". */
const rankAlone = /^[#第]?(\d{1,2})(?:[.)º°ª位위]{1,2}|\s[位위])?$/u;
const rankDotted = /^#?(\d{1,2})(?:(?:\.[ºª]|[.)º°ª])\s*|\s+[-–—|]\s+)(\S.*)$/u;
/** Glued to its title ("1Ante la amenaza…") or parted by a blank: only where the list counts on. */
const rankGlued = /^第?(\d{1,2})[位위]?\s?(\p{L}.*|["“«¿¡'‘「『【].*)$/u;

interface Ranked {
  rank: number | null;
  text: string;
}

function readRank(line: string, expected: number): Ranked {
  const western = inWesternDigits(line.slice(0, 3)) + line.slice(3);
  // A title keeps the digits that it is printed with.
  const titled = (found: RegExpExecArray): string => line.slice(-(found[2] as string).length);
  const dotted = rankDotted.exec(western);
  if (dotted) return { rank: Number(dotted[1]), text: titled(dotted) };
  const glued = rankGlued.exec(western);
  if (glued && Number(glued[1]) === expected) return { rank: expected, text: titled(glued) };
  return { rank: null, text: line };
}

/** The lines of a most-read list that are no titles: heading, ranks, sections, times. */
interface Above {
  rank: number | null;
  /** Lines of the list between this title and the one before. */
  lines: LabelledBlock[];
}

/** A number alone above a most-read title is its rank, whatever it was taken for. */
const isRank = ({ text }: LabelledBlock): boolean => rankAlone.test(inWesternDigits(text));

function linesAbove(blocks: readonly LabelledBlock[], index: number): Above {
  const lines: LabelledBlock[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const block = blocks[i] as LabelledBlock;
    if (block.role !== 'trending-x' && !isRank(block)) break;
    lines.push(block);
  }
  const rank = lines.map(({ text }) => rankAlone.exec(inWesternDigits(text))?.[1]).find((found) => found !== undefined);
  return { rank: rank === undefined ? null : Number(rank), lines };
}

/** A list that prints ranks prints them for all its titles: what follows without one is no part of it. */
const printsRanks = (items: readonly TrendingItem[], list: string | null): boolean =>
  items.filter((item) => item.list === list && item.rank !== null).length >= 2;

/** Most-read titles in page order with their printed ranks, once a list; a heading between them begins another list. */
export function assembleTrending(page: Page): { value: TrendingItem[]; evidence: Evidence[][] } {
  const { blocks, lexicons, url } = page;
  const items: TrendingItem[] = [];
  const evidence: Evidence[][] = [];
  let list: string | null = null;
  let expected = 1;
  let lastIndex = -1;
  for (const { block, index } of withRole(blocks, 'trending')) {
    if (isRank(block)) continue;
    const above = linesAbove(blocks, index);
    const heading = above.lines.find((line) => isHeading(line));
    if (heading) list = heading.text;
    else if (lastIndex >= 0 && index - lastIndex > above.lines.length + 1) list = null;
    if (heading || index - lastIndex > above.lines.length + 1) expected = 1;
    lastIndex = index;
    if (list !== null && headsTeasers(list, lexicons)) continue;
    const own = rankOf(block, above.rank, expected);
    expected = (own.rank ?? expected) + 1;
    if (items.some((item) => item.text === own.text && item.list === list)) continue;
    items.push({ rank: own.rank, text: own.text, url: titleTarget(block, url), list, confidence: block.confidence });
    evidence.push(fromBlocks([block]));
  }
  const kept = items.map((item) => item.rank !== null || !printsRanks(items, item.list));
  return { value: items.filter((_, i) => kept[i]), evidence: evidence.filter((_, i) => kept[i]) };

  /** Markdown prints the numbers of its lists; HTML leaves that to style sheets. */
  function rankOf(block: LabelledBlock, printed: number | null, expected: number): Ranked {
    if (printed !== null) return { rank: printed, text: block.text };
    if (page.document.type === 'markdown' && block.list?.ordered)
      return { rank: block.list.position, text: block.text };
    return readRank(block.text, expected);
  }

  function isHeading(block: LabelledBlock): boolean {
    const { text, level } = block;
    return text.length < longestHeading && !isRank(block) && (level > 0 || startsWith(text, 'trendingCues', lexicons));
  }
}
