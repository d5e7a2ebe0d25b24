import type { Article } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import type { Document } from '../read/document.ts';
import { type DateSource, resolveDate } from './date/reconcile.ts';
import { mean, type Page, round } from './page.ts';
import { type Evidence, fromFact, type Traced } from './traced.ts';

export interface AssembledDate extends Traced<Article['date']> {
  conflicts: readonly ('date-conflict' | 'weekday-conflict')[];
}

export interface DateInputs {
  fetched: string | null;
  now: string | null;
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

/** Publication and change, from the lines labelled date or byline, the metadata and the address. */
export function assembleDate(
  { document, blocks, language, lexicons, url }: Page,
  end: number,
  { fetched, now }: DateInputs,
): AssembledDate {
  const found = blocks.slice(0, end).filter(({ role }) => role === 'date' || role === 'byline');
  const lines = found.map(({ text, role, time }) => ({ text, role: role as 'date' | 'byline', time }));
  const { evidence, conflicts, ...date } = resolveDate(lines, document.metadata, {
    language: taggedLanguage(document, language.code),
    lexicons,
    url,
    fetched,
    now,
  });
  const used = evidence.published.flatMap((source) =>
    source.from === 'line' ? [found[source.line] as LabelledBlock] : [],
  );
  const confidence =
    date.published === null ? null : round(mean(used.map((block) => block.confidence)) ?? unprintedConfidence);
  return {
    value: date,
    conflicts,
    confidence,
    evidence: evidence.published.map((source) => evidenceOf(source, found)),
  };
}

function evidenceOf(source: DateSource, blocks: readonly LabelledBlock[]): Evidence {
  if (source.from === 'fact') return fromFact(source.fact);
  if (source.from === 'url') return { kind: 'url', spans: [] };
  const block = blocks[source.line] as LabelledBlock;
  return { kind: source.from === 'line' ? 'line' : 'time', spans: [[block.start, block.end]] };
}
