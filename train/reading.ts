import type { Document } from '../src/read/document.ts';
import { readHtml } from '../src/read/html/index.ts';
import { readText } from '../src/read/text/index.ts';

/** Reads a form of a page, without what the product does before and after. */
export function reading(text: string, html: boolean): Document {
  const source = { text, mend: (each: string) => each };
  const { blocks, metadata, notices } = (html ? readHtml : readText)(source);
  return { type: html ? 'html' : 'text', text, encoding: 'utf-8', digest: '', blocks, metadata, notices };
}
