import type { Fact, Metadata } from '../read/document.ts';
import { resolveAddress } from '../read/link-target.ts';
import { fromFact, nothing, type Traced } from './traced.ts';

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|xtor|at_\w+|wt_\w+|_ga)$/i;

function withoutTracking(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  if (kept.length === url.searchParams.size && !url.hash) return address;
  url.search = new URLSearchParams(kept).toString();
  url.hash = '';
  return url.href;
}

const isFrontPage = (address: string): boolean => new URL(address).pathname.length <= 1;

/** The page's address: canonical link or og:url, unless they point at a front page while the given address does not; else the given one. */
export function pageAddress({ urls }: Metadata, given: string | null): Traced<string | null> {
  const order: readonly Fact['path'][] = ['canonical', 'og:url'];
  const rank = ({ path }: Fact): number => (order.indexOf(path) + order.length + 1) % (order.length + 1);
  const stated = [...urls].sort((a, b) => rank(a) - rank(b));
  for (const fact of stated) {
    const address = resolveAddress(fact.value, given);
    if (!address || !URL.canParse(address)) continue;
    if (isFrontPage(address) && (!given || !isFrontPage(given))) continue;
    return { value: withoutTracking(address), confidence: null, evidence: [fromFact(fact)] };
  }
  return given && URL.canParse(given)
    ? { value: withoutTracking(given), confidence: null, evidence: [{ kind: 'url', spans: [] }] }
    : nothing(null);
}

const placeholder =
  /(?:placeholder|default[-_]?(?:image|share|og)|blank|spacer|pixel|1x1|logo)[^/]*\.(?:png|gif|svg|jpe?g|webp)/i;

/** The lead picture that the metadata names; placeholders and logos are none. */
export function leadImage({ images }: Metadata, base: string | null): Traced<string | null> {
  for (const fact of images) {
    const address = resolveAddress(fact.value, base);
    if (address && !placeholder.test(address)) return { value: address, confidence: null, evidence: [fromFact(fact)] };
  }
  return nothing(null);
}

/** The site's name as its metadata gives it. */
export function siteName({ sites }: Metadata): Traced<string | null> {
  const fact =
    sites.find(({ from, path }) => from === 'meta' && /site_name/.test(path)) ??
    sites.find(({ from }) => from === 'front-matter') ??
    sites[0];
  return fact && !/^https?:/.test(fact.value)
    ? { value: fold(fact.value), confidence: null, evidence: [fromFact(fact)] }
    : nothing(null);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
