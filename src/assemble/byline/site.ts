import { nameKey } from './name-key.ts';

/** Host of an address without `www.`. */
function hostOf(url: string | null): string | null {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Keys of the names a site goes by: those its metadata gives, its host, and the host without its endings. */
export function siteKeys(sites: readonly string[], url: string | null): ReadonlySet<string> {
  const host = hostOf(url);
  const labels = host?.split('.') ?? [];
  const hosts = labels.length > 1 ? [host ?? '', labels.slice(-2).join('.'), labels.at(-2) ?? '', labels.slice(-3).join('.'), labels.at(-3) ?? ''] : [];
  return new Set([...sites, ...hosts].map(nameKey).filter((key) => key.length > 1));
}
