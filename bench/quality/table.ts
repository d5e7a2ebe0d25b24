import type { Scores } from './scores.ts';

type Value = number | null;

const figure = (value: Value): string => value?.toFixed(3) ?? '-';

/** Figures of one cell; a dash where none of them is known. */
const cell = (values: readonly Value[], separator = ' / '): string =>
  values.every((value) => value === null) ? '-' : values.map(figure).join(separator);

const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const columns: Readonly<Record<string, (scores: Scores) => string>> = {
  pages: ({ pages }) => String(pages),
  'body F1 / P / R': ({ body }) => cell([body.f1, body.precision, body.recall]),
  '4-gram F1, exact': ({ fourGrams }) => cell([fourGrams.f1, fourGrams.exact], ', '),
  'pieces with / without': ({ snippets }) => cell([snippets.with, snippets.without]),
  'title, near': ({ title }) => cell([title.exact, title.lenient], ', '),
  deck: ({ deck }) => cell([deck.f1]),
  'authors F1, exact': ({ authors }) => cell([authors.f1, authors.exact], ', '),
  date: ({ date }) => cell([date.right]),
  language: ({ language }) => cell([language.right]),
  'articles kept, others told, kind': ({ kind }) => cell([kind.articles, kind.others, kind.kind], ', '),
  'captions F1 / in body': ({ captions }) => cell([captions.f1, captions.inBody]),
  'related F1 / in body': ({ related }) => cell([related.f1, related.inBody]),
  'trending F1 / in body': ({ trending }) => cell([trending.f1, trending.inBody]),
};

/** All that was measured, a row a set. */
export const setsTable = (rows: readonly { set: string; scores: Scores }[]): string =>
  markdown(
    ['set', ...Object.keys(columns)],
    rows.map(({ set, scores }) => [set, ...Object.values(columns).map((column) => column(scores))]),
  );

/** F1 of a list, or of a program that has no such list how much of it is left in the body. */
const listCell = ({ f1, inBody }: { f1: Value; inBody: Value }): string => {
  if (inBody === null) return '-';
  const left = `${Math.round(inBody * 100)} % in the body`;
  return f1 === null ? left : `F1 ${figure(f1)}, ${left}`;
};

/** recorte beside others. */
export const peersTable = (rows: readonly { name: string; scores: Scores }[]): string =>
  markdown(
    ['', 'body F1', 'title', 'authors F1', 'date', 'captions', 'related', 'most read'],
    rows.map(({ name, scores: { body, title, authors, date, captions, related, trending } }) => [
      name,
      ...[body.f1, title.exact, authors.f1, date.right].map(figure),
      ...[captions, related, trending].map(listCell),
    ]),
  );
