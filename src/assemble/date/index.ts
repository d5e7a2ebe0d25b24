import type { Article } from '../../generated/article.ts';
import type { Document } from '../../read/document.ts';
import { meanConfidence, rounded } from '../page/confidence.ts';
import type { Page } from '../page/page.ts';
import { type Evidence, fromFact, type Traced } from '../page/traced.ts';
import { type DateOptions, type ResolvedDate, resolveDate } from './choice/index.ts';
import type { DateBlock, DatePage } from './lines/labelled.ts';
import { labelledLines, storyStart } from './lines/labelled.ts';
import { neighbouringLines } from './lines/neighbours.ts';
import type { DateSource } from './source.ts';

export interface AssembledDate extends Traced<Article['date']> {
  conflicts: ResolvedDate['conflicts'];
}

/** Metadata alone, or the address alone: how sure a date is that no line prints. */
const unprintedConfidence = 0.8;

/** The language with the region that the page states for it (`en-GB`): regions decide the order of day and month. */
function taggedLanguage({ metadata }: Document, code: string): string | null {
  if (code === 'und') return null;
  const stated = metadata.languages
    .map(({ value }) => value.replace('_', '-'))
    .find((tag) => tag.toLowerCase().startsWith(`${code}-`));
  return stated ?? code;
}

interface Resolved {
  date: ResolvedDate;
  lines: readonly DateBlock[];
}

const isPrinted = ({ evidence }: ResolvedDate): boolean => evidence.published.some(({ from }) => from === 'line');

/** The dates of the labelled lines; where those print no publication, the first of their neighbours that does, unless the metadata know better. */
function resolve(page: DatePage, document: Document, options: DateOptions): Resolved {
  const lines = labelledLines(page);
  const labelled = { date: resolveDate(lines, document.metadata, options), lines };
  if (isPrinted(labelled.date)) return labelled;
  const stated = labelled.date.published !== null;
  for (const neighbour of neighbouringLines(page)) {
    const all = [...lines, neighbour].sort((a, b) => a.index - b.index);
    const date = resolveDate(all, document.metadata, options);
    if (isPrinted(date) && !(stated && date.conflicts.includes('date-conflict'))) return { date, lines: all };
  }
  return labelled;
}

/** Publication and change, from the lines that print them, the metadata and the address. */
export function assembleDate(
  { document, blocks, language, lexicons, url }: Page,
  headline: number | null,
  end: number,
  { fetched, now }: Pick<DateOptions, 'fetched' | 'now'>,
): AssembledDate {
  const tagged = taggedLanguage(document, language.code);
  const first = blocks.slice(0, end);
  const story = storyStart(first, headline);
  const page: DatePage = { blocks: first, headline, story, language: tagged, lexicons };
  const elsewhere = page.blocks.filter(({ role }) => role !== 'body').map(({ text }) => text);
  const { date, lines } = resolve(page, document, { language: tagged, lexicons, url, elsewhere, fetched, now });
  const { evidence, conflicts, ...value } = date;
  const used = evidence.published.flatMap((source) =>
    source.from === 'line' ? [(lines[source.line] as DateBlock).block] : [],
  );
  const confidence = value.published === null ? null : rounded(meanConfidence(used) ?? unprintedConfidence);
  return { value, conflicts, confidence, evidence: evidence.published.map((source) => evidenceOf(source, lines)) };
}

function evidenceOf(source: DateSource, lines: readonly DateBlock[]): Evidence {
  if (source.from === 'fact') return fromFact(source.fact);
  if (source.from === 'url') return { kind: 'url', spans: [] };
  const { start, end } = (lines[source.line] as DateBlock).block;
  return { kind: source.from === 'line' ? 'line' : 'time', spans: [[start, end]] };
}
