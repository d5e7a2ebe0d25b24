import { shippedModel } from '../browser/model.ts';
import { read } from '../browser.ts';
import { explainPage } from '../explain/page/page.ts';
import { pageDataOf } from '../explain/page/page-data.ts';
import { explainedRows } from '../explain/rows.ts';
import { whyOf } from '../explain/why/why.ts';
import { articleOf, type Labeller, labelDocument } from '../extract.ts';
import type { ExtractOptions } from '../extract-options.ts';
import { jsonText } from '../write/json-text.ts';
import { markdown } from '../write/markdown.ts';

/** What is shown of a document. */
export interface Cut {
  /** The document as it was decoded. */
  source: string;
  /** A page of `recorte explain --html`, whole. */
  page: string;
  json: string;
  markdown: string;
}

/** @throws RecorteError when the input cannot be read */
export function cut(content: string | Uint8Array, options: ExtractOptions & { name: string }): Cut {
  const labeller: Labeller = { model: shippedModel() };
  const document = read(content, options);
  const judged = labelDocument(document, options, labeller);
  const article = articleOf(judged, { ...options, provenance: true }, labeller);
  const rows = explainedRows(judged, {}, options);
  const data = pageDataOf(options.name, judged, rows, article, whyOf(judged, labeller.model));
  return {
    source: document.text,
    page: explainPage(data),
    json: jsonText(data.article, 2),
    markdown: markdown.write(data.article, {}),
  };
}
