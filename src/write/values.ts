import type { Article } from '../generated/article.ts';
import type { Fields } from './fields.ts';
import { jsonText } from './json-text.ts';
import { oneLine } from './printable.ts';

/**
 * Bare values of the fields in the order asked for, a line each. A scalar always gives one line, an empty one when it
 * is null or absent, so that lines can be counted on; a list gives a line for each of its items, none when it is
 * empty. An object is printed as JSON. A line break inside a value becomes a blank.
 */
export const values = (article: Article, fields: Fields): string[] =>
  fields.flatMap((path) => lookUp(article, path).map(bare));

function lookUp(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => lookUp(item, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return lookUp((value as Record<string, unknown> | null | undefined)?.[key], rest);
}

function bare(value: unknown): string {
  if (value === null || value === undefined) return '';
  return oneLine(typeof value === 'object' ? jsonText(value) : String(value));
}
