import type { Code } from 'mdast';
import type { Standing } from '../gather.ts';
import { placeIn } from '../place.ts';
import { plainLines } from '../plain.ts';
import { lineStart } from '../source-line.ts';
import type { Context } from './context.ts';
import { type Stretch, spanOf } from './stretch.ts';

/** The lines of code, a block each; of a scraper's fence, the Markdown in it. */
export function addCode(stretch: Stretch, node: Code, context: Context): void {
  const { source, mend, parsed, out, readAgain } = stretch;
  const [start, end] = spanOf(node, parsed);
  const raw = parsed.text.slice(start, end);
  const inner = withoutFence(raw);
  const from = parsed.base + start + inner.start;
  const to = parsed.base + start + inner.end;
  // A fence that is never closed, or that holds the whole document, is a scraper's.
  if (inner.isFenced && (!inner.isClosed || isWhole(stretch, node))) {
    readAgain(from, to);
    return;
  }
  const isCode = inner.isFenced || /[;{}]\s*$/m.test(raw);
  const standing: Standing = {
    form: isCode ? 'code' : 'line',
    level: 0,
    list: null,
    place: placeIn(isCode ? 'pre' : 'p', context.place),
  };
  for (const line of plainLines(source, from, to, mend)) {
    if (!isCode && line.text.includes('](')) readAgain(line.start, line.end);
    else out.add({ ...line, ...standing });
  }
}

/** Which part of the source of code, `[start, end)`, is no fence around it. */
function withoutFence(raw: string): { start: number; end: number; isFenced: boolean; isClosed: boolean } {
  const fence = /^(`{3,}|~{3,})[^\n\r]*/.exec(raw);
  const start = fence?.[0].length ?? 0;
  const body = raw.slice(start);
  const lastLine = lineStart(body, body.trimEnd().length);
  const isClosed = lastLine > 0 && /^(?:`{3,}|~{3,})$/.test(body.slice(lastLine).replace(/[\s>]/g, ''));
  return { start, end: isClosed ? start + lastLine : raw.length, isFenced: fence !== null, isClosed };
}

/** Whether a fence holds the whole document, and names no language of its own. */
const isWhole = ({ parsed, parses }: Stretch, { lang }: Code): boolean =>
  parses === 1 && parsed.root.children.length === 1 && /^(?:md|markdown|text|txt)?$/i.test(lang ?? '');
