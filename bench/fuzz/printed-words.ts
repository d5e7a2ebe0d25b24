import type { Article } from '../../src/index.ts';

/** The words of a text. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** What of an Article is printed on its page: fields without addresses, dates in ISO 8601, codes and hashes. */
export const printedIn = (article: Article): string[] =>
  [
    article.headline,
    article.kicker,
    article.deck,
    article.byline.text,
    article.date.text,
    article.text,
    ...article.captions.flatMap(({ text, credit }) => [text, credit]),
    ...article.related.flatMap(({ text, cue }) => [text, cue]),
    ...article.trending.flatMap(({ text, list }) => [text, list]),
    ...article.tags,
  ].filter((each) => each !== null);
