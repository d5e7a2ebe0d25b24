import type { Article } from '../../generated/article.ts';
import type { FieldKey, PageField } from './data.ts';

/** `[start, end)` of each line, in code points, in order. */
type Spans = readonly { start: number; end: number }[];

/**
 * The values of an Article that were printed on the page, each with its lines.
 * @param article with provenance
 */
export function fieldsOf(article: Article, spans: Spans): PageField[] {
  const linesAt = linesByPointer(article, spans);
  const field = (
    key: FieldKey,
    at: string,
    text: string | null,
    note: string | null = null,
    type?: string,
  ): PageField[] =>
    text === null && note === null
      ? []
      : [{ key, text: text ?? '', note: note ?? '', lines: linesAt(at), ...(type ? { type } : {}) }];
  const { byline, date } = article;
  return [
    ...field('kicker', '/kicker', article.kicker),
    ...field('headline', '/headline', article.headline),
    ...field('deck', '/deck', article.deck),
    ...field('byline', '/byline', byline.text, byline.authors.join(', ') || null),
    ...field('date', '/date', date.text, date.published),
    ...article.body.flatMap(({ text, type }, i) => field('body', `/body/${i}`, text, null, type)),
    ...article.captions.flatMap(({ text, credit }, i) => field('captions', `/captions/${i}`, text, credit)),
    ...article.related.flatMap(({ text, cue }, i) => field('related', `/related/${i}`, text, cue)),
    ...article.trending.flatMap(({ text, rank }, i) =>
      field('trending', `/trending/${i}`, text, rank === null ? null : `${rank}`),
    ),
    ...article.tags.flatMap((tag, i) => field('tags', `/tags/${i}`, tag)),
  ];
}

/** Makes a function: the lines that a value at a JSON Pointer, and what is below it, was taken from. */
function linesByPointer({ provenance = {} }: Article, spans: Spans): (pointer: string) => number[] {
  const found = new Map<string, Set<number>>();
  for (const [pointer, evidence] of Object.entries(provenance)) {
    const lines = evidence.flatMap((each) => each.spans.flatMap(([start, end]) => linesIn(spans, start, end)));
    const [, key = '', index = ''] = pointer.split('/');
    for (const at of /^\d+$/.test(index) ? [`/${key}/${index}`] : [`/${key}`]) {
      const known = found.get(at) ?? new Set();
      for (const line of lines) known.add(line);
      found.set(at, known);
    }
  }
  return (pointer) => [...(found.get(pointer) ?? [])].sort((a, b) => a - b);
}

/** The lines that a span touches, by bisection: spans stand in order. */
function linesIn(spans: Spans, start: number, end: number): number[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < spans.length && (spans[i]?.start ?? 0) < end; i++) found.push(i);
  return found;
}
