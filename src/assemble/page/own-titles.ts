import { foldCase } from '../../letters/fold-case.ts';
import { lettersIn } from '../../letters/word-kind.ts';
import type { Fact, Metadata } from '../../read/document.ts';
import { parsedAddress } from '../../read/link-target.ts';

const separator = /\s+[|\-–—·•:»«>/~]+\s+|\s*[|»｜]\s*|\s+::\s+/g;
/** A title's letters and digits, for comparing. */
export const comparable = (text: string): string => lettersIn(foldCase(text));

/** Whether a part of a title names the site: by og:site_name, or by the host's own words. */
function namesSite(part: string, { sites }: Metadata, url: string | null): boolean {
  const own = comparable(part);
  if (own.length < 2) return true;
  if (sites.some(({ value }) => comparable(value) === own)) return true;
  const host = parsedAddress(url)?.hostname.replace(/^www\./, '');
  if (host === undefined) return false;
  return comparable(host).includes(own) || (own.length >= 4 && own.includes(comparable(host.split('.')[0] ?? '')));
}

/**
 * Cuts the site's name off a title ("… | The Harbour Ledger", "Clarín - …"), where the page itself shows that it is one:
 * by its name in the metadata, its host, or because what is left stands on the page as a line of its own.
 */
export function cutSiteName(
  title: string,
  metadata: Metadata,
  url: string | null,
  isLine: OwnTitles['isLine'],
): string {
  const borders = [...title.matchAll(separator)];
  for (const border of borders) {
    const left = title.slice(0, border.index).trim();
    if (left.length >= 8 && isLine(left)) return left;
  }
  let cut = title;
  for (const border of borders.reverse()) {
    const tail = cut.slice(border.index + border[0].length);
    if (!namesSite(tail, metadata, url)) break;
    cut = cut.slice(0, border.index).trim();
  }
  const first = [...cut.matchAll(separator)][0];
  if (first && namesSite(cut.slice(0, first.index), metadata, url))
    cut = cut.slice(first.index + first[0].length).trim();
  return cut || title;
}

/** What the metadata call the page, with and without the site's name, as `comparable` makes it. */
export interface OwnTitles {
  titles: ReadonlySet<string>;
  /** Whether a line of the page says so. */
  isLine(text: string): boolean;
}

/** What the metadata call the page, that of its window last. */
export const statedTitles = ({ titles, pageTitle }: Metadata): readonly Fact[] =>
  pageTitle ? [...titles, pageTitle] : titles;

/** Longer lines are no titles. */
const longestTitle = 400;

export function ownTitles(metadata: Metadata, texts: readonly string[], url: string | null): OwnTitles {
  let lines: ReadonlySet<string> | null = null;
  const isLine = (text: string): boolean => {
    lines ??= new Set(texts.filter((line) => line.length < longestTitle).map(comparable));
    return lines.has(comparable(text));
  };
  const written = statedTitles(metadata).map(({ value }) => value.replace(/\s+/g, ' '));
  const all = [...written, ...written.map((title) => cutSiteName(title, metadata, url, isLine))];
  return { titles: new Set(all.map(comparable).filter((title) => title.length > 0)), isLine };
}
