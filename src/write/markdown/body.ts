import type { Article } from '../../generated/article.ts';
import type { Part } from '../pick.ts';
import { oneLine, printable } from '../printable.ts';
import { escapeCell, escapeHeading, escapeLine } from './escape.ts';
import { linkedText } from './links.ts';

export type BodyItem = Part<Article['body'][number]>;

/** Runs of these are one construct in Markdown; all other items stand alone. */
const runs: ReadonlySet<string | undefined> = new Set(['list-item', 'table-row', 'code']);

/** The body as Markdown blocks: one for each item, but one for a list, a table or a run of code. */
export function bodyBlocks(body: readonly BodyItem[]): string[] {
  const blocks: string[] = [];
  for (let at = 0; at < body.length; ) {
    const type = body[at]?.type;
    let end = at + 1;
    while (runs.has(type) && body[end]?.type === type) end++;
    blocks.push(write(body.slice(at, end)));
    at = end;
  }
  return blocks.filter(Boolean);
}

function write(items: readonly BodyItem[]): string {
  const [item = {}] = items;
  if (!items.some(({ text }) => text?.trim())) return '';
  switch (item.type) {
    case 'list-item':
      return listOf(items);
    case 'table-row':
      return tableOf(items);
    case 'code':
      return fenced(items.map(({ text }) => printable(text ?? '')).join('\n'));
    case 'subhead':
      return heading(item);
    case 'entry':
      return entry(item);
    case 'quote':
      return paragraph(item).replace(/^/gm, '> ');
    case 'question':
      return strong(item);
    default:
      return paragraph(item);
  }
}

/** Level 1 is the headline's. */
const heading = (item: BodyItem, before = ''): string =>
  `${'#'.repeat(Math.min(Math.max(item.level ?? 2, 2), 6))} ${before}${linkedText(item, escapeHeading)}`;

/** The time of an entry stands before it, unless it does so in the text itself. */
function entry(item: BodyItem): string {
  const { time = '', text = '' } = item;
  const isOutside = time !== '' && !text.includes(time);
  if (item.level !== undefined) return heading(item, isOutside ? `${escapeHeading(oneLine(printable(time)))} ` : '');
  return isOutside ? `${strong({ text: time })} ${paragraph(item)}` : paragraph(item);
}

/** A line break inside the text stays one, by two blanks: a backslash would become part of an address before it. */
function paragraph(item: BodyItem): string {
  if (item.links?.length) return linkedText(item, escapeLine);
  return linesOf(item.text)
    .map((line) => escapeLine(line))
    .join('  \n');
}

const strong = (item: BodyItem): string => `**${linkedText(item, escapeLine)}**`;

/** Each line as a paragraph in bold. */
export const strongLines = (text: string): string[] => linesOf(text).map((line) => strong({ text: line }));

const linesOf = (text = ''): string[] =>
  printable(text)
    .split('\n')
    .map((line) => oneLine(line).trim())
    .filter(Boolean);

function listOf(items: readonly BodyItem[]): string {
  let number = 0;
  const marked = items.map((item) => {
    number = item.ordered ? number + 1 : 0;
    const printed = item.ordered ? /^(\d{1,9}[.)])\s+/.exec(item.text ?? '') : null;
    const marker = printed?.[1] ?? (item.ordered ? `${number}.` : '-');
    return `${marker} ${linkedText(printed ? withoutStart(item, printed[0].length) : item, escapeLine)}`;
  });
  return marked.join('\n');
}

/** The item without its first characters, which are of the BMP. */
const withoutStart = (item: BodyItem, length: number): BodyItem => ({
  text: item.text?.slice(length) ?? '',
  links: (item.links ?? []).map((link) => ({
    ...link,
    start: (link.start ?? 0) - length,
    end: (link.end ?? 0) - length,
  })),
});

/** A table must have a head in GFM: the first row. */
function tableOf(items: readonly BodyItem[]): string {
  const rows = items.map(({ text = '' }) => text.split('\t').map((cell) => escapeCell(oneLine(cell).trim())));
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) });
  const line = (cells: readonly string[]): string => `| ${columns.map((_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows.map(line);
  return [head, line(columns.map(() => '---')), ...rest].join('\n');
}

/** A fence is longer than any run of backticks inside. */
function fenced(code: string): string {
  const longest = Array.from(code.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return [fence, code, fence].join('\n');
}
