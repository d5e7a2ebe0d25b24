import { shapeOf } from '../../../names/shape.ts';
import { nameKey } from './key.ts';

/** What a site goes by. */
export interface SiteNames {
  /** Keys of the names that its metadata gives. */
  names: ReadonlySet<string>;
  /** Keys of its host, with and without endings. */
  hosts: ReadonlySet<string>;
}

/** Host of an address without `www.`. */
function hostOf(url: string | null): string | null {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null;
}

const keysOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(nameKey).filter((key) => key.length > 1));

/** The names of a site: those its metadata gives, with the pieces of "Portal - Name", and what its host says. */
export function siteNames(sites: readonly string[], url: string | null): SiteNames {
  const labels = hostOf(url)?.split('.') ?? [];
  const hosts =
    labels.length > 1
      ? [
          labels.join('.'),
          labels.slice(-2).join('.'),
          labels.slice(-3).join('.'),
          labels.at(-2) ?? '',
          labels.at(-3) ?? '',
        ]
      : [];
  return { names: keysOf(sites.flatMap((site) => [site, ...site.split(/\s[|–—-]\s|:\s/)])), hosts: keysOf(hosts) };
}

/** Whether a printed credit is the site's own name. */
export const isSiteName = (name: string, { names, hosts }: SiteNames): boolean =>
  names.has(nameKey(name)) || hosts.has(nameKey(name));

const article = /^(?:el|la|los|las|der|die|das|the|le|les|il|lo|o|a|de|het)\s/i;

/** What a site's name gets added where its newsroom signs: PhillyVoice Staff, Redaktion Faro. */
const desk =
  /^(?:staff|team|redaktion|redaccion|redazione|redacao|redaction|redactie|newsroom|newsdesk|desk|editors|editorial)$/;

/** What may be added to a site's name without making it another: OÖ, Die, .de. */
const fewLetters = 4;

/** Whether the metadata's author is the site itself. A person whose name is the host's keeps it: that is a blog. */
export function isSite(name: string, site: SiteNames): boolean {
  const key = nameKey(name);
  const blog = shapeOf(name).person && !article.test(name) && [...site.hosts].some((host) => host.includes(key));
  if (site.names.has(key) || site.hosts.has(key)) return !blog;
  return [...site.hosts].some(
    (host) =>
      host.length > fewLetters &&
      key.includes(host) &&
      (key.length - host.length <= fewLetters || /\.[a-z]{2,}/.test(name) || desk.test(key.replace(host, ''))),
  );
}
