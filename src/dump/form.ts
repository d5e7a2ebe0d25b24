import type { Article } from '../generated/article.ts';
import { jsonText } from '../write/json-text.ts';
import { type LineRow, writeLines } from '../write/lines.ts';
import { pick } from '../write/pick.ts';
import type { Wishes } from './convert.ts';

/** What `--format` takes in batch. */
export const forms = ['ndjson', 'json', 'md', 'jsonld', 'csv', 'parquet'] as const;

/** How a document is written in a dump's results. Rows of Parquet are sent as JSON to where the parts are made. */
export type Form = (typeof forms)[number];

interface Writer {
  article(article: Article): string;
  rows(rows: readonly LineRow[]): string;
}

/** What writes one document in the form that is wished. */
export async function formOf({ form, fields, csvSafe }: Wishes): Promise<Writer> {
  const part = (article: Article): object => (fields ? pick(article, fields) : article);
  switch (form) {
    case 'json': {
      const { json } = await import('../write/json.ts');
      return { article: (article) => json.write(article, { fields }), rows: (rows) => `${jsonText(rows, 2)}\n` };
    }
    case 'md': {
      const { markdown } = await import('../write/markdown.ts');
      return { article: (article) => markdown.write(article, { fields }), rows: writeLines };
    }
    case 'jsonld': {
      const { jsonld } = await import('../write/jsonld.ts');
      return { article: (article) => jsonld.write(article, { fields }), rows: writeLines };
    }
    case 'csv': {
      const { csvRow } = await import('../write/csv.ts');
      const { articleColumns, lineColumns } = await import('../write/table/columns.ts');
      const columns = articleColumns(fields);
      return {
        article: (article) => csvRow(columns, article, { safe: csvSafe }),
        rows: (rows) => rows.map((row) => csvRow(lineColumns, row, { safe: csvSafe })).join(''),
      };
    }
    case 'ndjson':
    case 'parquet':
      return { article: (article) => `${jsonText(part(article))}\n`, rows: writeLines };
  }
}
