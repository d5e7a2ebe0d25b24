import { oneLine } from '../printable.ts';
import type { BodyItem } from './body.ts';
import { escapeAddress, escapeInline } from './escape.ts';

/** How plain text is escaped; `glued` as for `escapeInline`. */
export type Escape = (text: string, glued?: boolean) => string;

/** The text of an item on one line with its links as Markdown links, plain text escaped by `plain`. */
export function linkedText({ text = '', links = [] }: BodyItem, plain: Escape): string {
  if (links.length === 0) return plain(oneLine(text).trim());
  const characters = Array.from(text);
  const take = (from: number, to?: number): string => oneLine(characters.slice(from, to).join(''));
  let written = '';
  let at = 0;
  for (const { start = 0, end = 0, url = '' } of links) {
    const label = take(start, end).trim();
    if (start < at || !label || !url) continue;
    written += plain(take(at, start), true).replace(/!$/, '\\!') + link(label, url);
    at = end;
  }
  return (written + plain(take(at))).trim();
}

/** A link whose text is `label`. */
export const link = (label: string, url: string): string => `[${escapeInline(label, true)}](${escapeAddress(url)})`;
