import type { Article } from '../../generated/article.ts';
import { toCodePoints } from '../../read/code-points.ts';
import { parsedAddress } from '../../read/link-target.ts';

/** The parts of an Article that a reader of articles misses when they are not there. */
export const watched = ['headline', 'authors', 'date', 'body'] as const;

/** What a run's report keeps of one Article: small, so that a worker can send it instead of the Article. */
export interface Facts {
  kind: Article['kind'];
  type: Article['source']['type'];
  language: string;
  /** Host of the page's address, else the name of its site, else null. */
  site: string | null;
  headline: string | null;
  /** Characters of the text, in Unicode code points. */
  length: number;
  missing: readonly (typeof watched)[number][];
  confidence: Article['confidence'];
  warnings: readonly string[];
}

const longestName = 100;

/** What the report keeps of an Article. */
export function factsOf(article: Article): Facts {
  const { kind, source, language, headline, byline, date, text, confidence, warnings } = article;
  const found = {
    headline: headline !== null,
    authors: byline.authors.length > 0,
    date: date.day !== null,
    body: text !== '',
  };
  return {
    kind,
    type: source.type,
    language: language.code,
    site: siteOf(article),
    headline: headline && cut(headline),
    length: toCodePoints(text, [text.length])[0] ?? 0,
    missing: watched.filter((field) => !found[field]),
    confidence,
    warnings: warnings.map(({ code }) => code),
  };
}

function siteOf({ url, site }: Article): string | null {
  const host = parsedAddress(url)?.hostname ?? '';
  const name = host || site;
  return name ? cut(name) : null;
}

/** Text of bounded length: a report does not grow with what a page calls itself. */
export function cut(text: string, length = longestName): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
