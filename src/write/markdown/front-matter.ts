import type { Article } from '../../generated/article.ts';
import { jsonText } from '../json-text.ts';
import type { Part } from '../pick.ts';
import { oneLine } from '../printable.ts';

/**
 * What is known of the Article besides its text, as YAML between `---` lines; the empty string when that is nothing.
 * Every value is quoted, since bare ones (`no`, `2025-06-05`) are not text to all YAML readers.
 */
export function frontMatter(article: Part<Article>): string {
  const { headline, kicker, deck, byline, date, url, site, image, language, kind, tags } = article;
  const entries: [string, string | null | undefined | readonly string[]][] = [
    ['title', headline],
    ['kicker', kicker],
    ['deck', deck],
    ['authors', byline?.authors],
    ['date', date?.published ?? date?.text],
    ['modified', date?.modified],
    ['url', url],
    ['site', site],
    ['image', image],
    ['language', language?.code],
    ['kind', kind],
    ['tags', tags],
  ];
  const lines = entries.flatMap(([key, value]) => {
    if (value === null || value === undefined || value.length === 0) return [];
    if (typeof value === 'string') return [`${key}: ${quoted(value)}`];
    return [`${key}:`, ...value.map((item) => `  - ${quoted(item)}`)];
  });
  return lines.length > 0 ? ['---', ...lines, '---'].join('\n') : '';
}

/** A JSON string is a double-quoted YAML scalar. */
const quoted = (value: string): string => jsonText(oneLine(value));
