import type { Block } from './document.ts';

/**
 * Where a block leads: the address whose links cover at least half of its text, resolved against `base` (as written
 * when there is nothing to resolve it against); null when there is none, or it is no page (`#top`, `mailto:`).
 */
export function linkTarget({ text, links }: Pick<Block, 'text' | 'links'>, base: string | null): string | null {
  const covered = new Map<string, number>();
  for (const { start, end, href } of links) covered.set(href, (covered.get(href) ?? 0) + end - start);
  const [href] = [...covered].find(([, length]) => 2 * length >= text.length) ?? [];
  return href === undefined ? null : resolveAddress(href, base);
}

/**
 * An address resolved against `base`, without a name and a password; null when it is none of the web, or points into
 * the page.
 */
export function resolveAddress(href: string, base: string | null): string | null {
  const written = href.trim();
  if (written === '' || written.startsWith('#')) return null;
  const url = parsedAddress(written, base);
  if (url === null) return hasScheme.test(written) || base ? null : written.replace(credentials, '//');
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The parts of an address, resolved against `base`; null where it is none. */
export function parsedAddress(written: string | null, base: string | null = null): URL | null {
  if (written === null) return null;
  try {
    // Not URL.canParse: in Node 20, once it is hot, it takes hosts with accents for none.
    return new URL(written, base ?? undefined);
  } catch {
    return null;
  }
}

/** In an address without a scheme. Browsers read a backslash as a slash, and over tabs and line breaks (URL Standard, 4.4). */
const credentials = /^[/\\][\t\r\n]*[/\\][^/\\?#]*@/;

const hasScheme = /^[a-z][a-z\d+.-]*:/i;
