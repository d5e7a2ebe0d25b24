import type { Article } from '../generated/article.ts';
import { formatNamed } from '../write/formats.ts';
import { type LineRow, writeLines } from '../write/lines.ts';
import { ndjson } from '../write/ndjson.ts';
import type { Wishes } from './convert.ts';

interface Writer {
  article(article: Article): string;
  rows(rows: readonly LineRow[]): string;
}

/** What writes one document in the format that is wished. Rows of parts are sent as JSON to where the parts are made. */
export async function writerOf({ format: name, fields, csvSafe }: Wishes): Promise<Writer> {
  const format = formatNamed(name);
  if (!format) throw new Error(`there is no format ${name}`);
  switch (format.kind) {
    case 'article':
      return { article: (article) => format.write(article, { fields }), rows: format.rows ?? writeLines };
    case 'table': {
      const { articleColumns, lineColumns } = await import('../write/table/columns.ts');
      const columns = articleColumns(fields);
      return {
        article: (article) => format.row(columns, article, { safe: csvSafe }),
        rows: (rows) => rows.map((row) => format.row(lineColumns, row, { safe: csvSafe })).join(''),
      };
    }
    case 'parts':
      return { article: (article) => ndjson.write(article, { fields }), rows: writeLines };
  }
}
