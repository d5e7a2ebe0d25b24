import { type Page, withRole } from './page.ts';
import { fromBlocks, type Traced } from './traced.ts';

export interface Byline extends Traced<{ text: string | null; authors: string[] }> {}

/** PLACEHOLDER until readByline stands. */
export function assembleByline(page: Page): Byline {
  const found = withRole(page.blocks, 'byline').map(({ block }) => block);
  const first = found[0];
  if (!first) {
    const authors = page.document.metadata.authors.map(({ value }) => value).filter((v) => !/^https?:/.test(v)).slice(0, 1);
    return { value: { text: null, authors }, confidence: authors.length ? 0.5 : null, evidence: [] };
  }
  return { value: { text: first.text, authors: [first.text.replace(/^(por|by|von|par|di)\s+/i, '')] }, confidence: first.confidence, evidence: fromBlocks([first]) };
}
