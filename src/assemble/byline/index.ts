import type { Article } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import { meanConfidence, rounded } from '../page/confidence.ts';
import { type Page, withRole } from '../page/page.ts';
import { type Evidence, fromFact, type Traced } from '../page/traced.ts';
import { type AuthorSource, type Byline, bylineReader } from './authors/index.ts';
import { markedAs, marksOf } from './credit/marked.ts';
import { bareNames } from './lines/bare-names.ts';
import { datelineCredit } from './lines/dateline.ts';
import type { BylineLine } from './lines/index.ts';
import { isOpened, unlabelledBylines } from './lines/unlabelled.ts';

/** Authors that the metadata alone names: right about half as often as printed ones on the development pages. */
const unprintedConfidence = 0.5;

/**
 * Who wrote it: the lines labelled byline, read beside the dates' lines and reconciled with the metadata; where they name nobody for sure, the
 * lines that look like a byline whatever their label.
 */
export function assembleByline(page: Page): Traced<Article['byline']> {
  const { document, blocks, language, lexicons, url } = page;
  const read = bylineReader(document.metadata.authors, {
    language: language.code,
    lexicons,
    sites: document.metadata.sites.map(({ value }) => value),
    url,
    elsewhere: withRole(blocks, 'author-x').map(({ block }) => block.text),
  });
  let lines = labelledBylines(page);
  let byline = read(lines);
  const taken = new Set(lines.map(({ index }) => index));
  const unlabelled = byline.sure
    ? []
    : unlabelledBylines(blocks, lexicons, language.code).filter(({ index }) => !taken.has(index));
  const consider = (more: readonly BylineLine[], isBetter: (other: Byline) => boolean): void => {
    if (more.length === 0) return;
    const all = [...lines, ...more].sort((a, b) => a.index - b.index);
    const other = read(all);
    if (isBetter(other)) [lines, byline] = [all, other];
  };
  consider(unlabelled, ({ sure }) => sure);
  if (!byline.person) consider(bareNames(blocks, lexicons, language.code), ({ person }) => person);
  if (byline.authors.length === 0) consider(datelineCredit(blocks), ({ authors }) => authors.length > 0);
  const { text, authors, evidence } = byline;
  const sources = evidence.flat();
  const used = sources.flatMap((source) =>
    source.from === 'line' ? [blocks[lines[source.line]?.index ?? 0] as LabelledBlock] : [],
  );
  const confidence =
    authors.length === 0 && text === null ? null : rounded(meanConfidence(used) ?? unprintedConfidence);
  return {
    value: { text, authors: [...authors] },
    confidence,
    evidence: sources.map((source) => evidenceOf(source, lines, blocks)),
  };
}

function labelledBylines({ blocks, lexicons }: Page): BylineLine[] {
  return blocks.flatMap((block, index) => {
    const { text, role, confidence, place } = block;
    const labelled = role === 'byline' || role === 'date';
    if (!labelled && !isOpened(blocks, index, lexicons)) return [];
    const marks = { marks: marksOf(block), markedAs: markedAs(place) };
    return [{ text, index, ...marks, ...(labelled ? { role, confidence } : { role: 'unlabelled', confidence: 0 }) }];
  });
}

function evidenceOf(source: AuthorSource, lines: readonly BylineLine[], blocks: readonly LabelledBlock[]): Evidence {
  if (source.from === 'fact') return fromFact(source.fact);
  const { start, end } = blocks[lines[source.line]?.index ?? 0] as LabelledBlock;
  return { kind: 'line', spans: [[start, end]] };
}
