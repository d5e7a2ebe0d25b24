import { extract } from '../../src/index.ts';
import { checkArticle } from './targets/article.ts';
import { checkDocument, readOrRefuse } from './targets/reading.ts';

/** A page, and the article of each so many bytes of it. */
export interface Truncation {
  bytes: Uint8Array;
  every: number;
}

/**
 * Reads a page cut off at each of its bytes, and cuts the article out of it at every so many.
 * @returns how often each was done
 */
export function truncate({ bytes, every }: Truncation): { readings: number; articles: number } {
  let articles = 0;
  for (let length = 0; length <= bytes.length; length++) {
    const document = readOrRefuse(bytes.subarray(0, length));
    if (document) checkDocument(document);
    if (length % every !== 0 || !document) continue;
    checkArticle(extract(bytes.subarray(0, length)));
    articles++;
  }
  return { readings: bytes.length + 1, articles };
}
