import type { Article } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import { kickerInLine } from '../kicker/in-line.ts';
import { kickerInTitle } from '../kicker/in-title.ts';
import { comparable, cutSiteName, type OwnTitles } from '../page/own-titles.ts';
import { type Page, withRole } from '../page/page.ts';
import { fromBlocks, fromFact, nothing, type Traced } from '../page/traced.ts';

export interface Headline extends Traced<string | null> {
  from: Article['headlineFrom'];
  /** Index of its block; where the article begins. Null when it is not printed. */
  index: number | null;
  /** The kicker that its own heading holds. */
  kicker: string | null;
}

/** The title in the metadata says the same as the printed one, but is no line of the page: how sure that is. */
const metadataConfidence = 0.7;

/** Lines of one title: the same element, broken by a line break or by the wrapping of a dump. */
function sameTitle(first: LabelledBlock, next: LabelledBlock | undefined): next is LabelledBlock {
  return (
    next?.role === 'headline' &&
    next.text !== first.text &&
    (next.continues === true || (first.place !== null && next.place === first.place))
  );
}

/** A headline less sure than this gives way to a heading that says what the metadata call the page. */
const unsure = 0.6;

/** The first heading of the first level that says, word for word, what the metadata call the page; -1 when none does. */
const namedHeading = (blocks: readonly LabelledBlock[], titles: ReadonlySet<string>): number =>
  blocks.findIndex(({ level, role, text }) => level === 1 && role !== 'nav' && titles.has(comparable(text)));

function printedHeadline(
  blocks: readonly LabelledBlock[],
  titles: ReadonlySet<string>,
): { lines: LabelledBlock[]; index: number } | null {
  const [best] = withRole(blocks, 'headline');
  const doubtful = !best || (best.block.confidence < unsure && !titles.has(comparable(best.block.text)));
  const named = doubtful ? namedHeading(blocks, titles) : -1;
  if (named >= 0) return { lines: [blocks[named] as LabelledBlock], index: named };
  if (!best) return null;
  let first = best.index;
  while (first > 0 && sameTitle(blocks[first - 1] as LabelledBlock, blocks[first])) first--;
  const lines = [blocks[first] as LabelledBlock];
  while (sameTitle(lines[0] as LabelledBlock, blocks[first + lines.length]))
    lines.push(blocks[first + lines.length] as LabelledBlock);
  return { lines, index: first };
}

/** "> El Santo", ": Stadt der Sterne": what stands between a title and what once stood before it. */
const withoutMarks = (title: string): string => title.replace(/^[\s>›:|•·]+(?=\S)/, '');

/** The article's title: the heading that shows it, else what the metadata calls it, without the site's name. */
export function assembleHeadline(
  { document, blocks, url }: Pick<Page, 'document' | 'blocks' | 'url'>,
  { titles, isLine }: OwnTitles,
): Headline {
  const printed = printedHeadline(blocks, titles);
  if (printed) {
    const { lines, index } = printed;
    const [only] = lines;
    const split =
      only && lines.length === 1
        ? (kickerInTitle(only, document.metadata, url) ??
          kickerInLine(
            only.text,
            blocks.map(({ text }) => text),
            isLine,
          ))
        : null;
    return {
      value: split?.title ?? withoutMarks(lines.map(({ text }) => text).join(' ')),
      kicker: split?.kicker ?? null,
      from: 'heading',
      index,
      confidence: Math.min(...lines.map(({ confidence }) => confidence)),
      evidence: fromBlocks(lines),
    };
  }
  const { metadata } = document;
  const fact = metadata.titles[0] ?? metadata.pageTitle;
  if (!fact) return { ...nothing(null), from: null, index: null, kicker: null };
  const value = cutSiteName(fact.value.replace(/\s+/g, ' '), metadata, url, isLine);
  return {
    value,
    from: 'metadata',
    index: null,
    kicker: null,
    confidence: metadataConfidence,
    evidence: [fromFact(fact)],
  };
}
