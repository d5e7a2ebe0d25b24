import type { Caption } from '../generated/article.ts';
import type { Fact, Metadata } from '../read/document.ts';
import { resolveAddress } from '../read/link-target.ts';
import { pictureAddress } from './page/picture.ts';
import { type Evidence, fromFact, nothing, type Traced } from './page/traced.ts';

/** Parameters that say where a reader came from, not what is read. */
const tracking =
  /^(?:(?:utm|mtm|pk|piwik|hsa|vero|oly|at|wt|ns|stm|pf_rd)_\w+|(?:fb|g|dc|yc|tt|tw|ms|gb|wb)(?:clid|raid)|msclkid|gclsrc|li_fat_id|mc_[ce]id|igshid|igsh|ref|ref_?src|cmpid|cmp|ocid|xtor|srsltid|_hs(?:enc|mi)|__hstc|mkt_tok|_gl|_ga|s_cid|sc_src)$/i;

function withoutTracking(address: string): string {
  const url = new URL(address);
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  if (kept.length === url.searchParams.size && !url.hash) return address;
  url.search = new URLSearchParams(kept).toString();
  url.hash = '';
  return url.href;
}

const isFrontPage = (address: string): boolean => new URL(address).pathname.length <= 1;

const script = /\.(?:aspx?|php\d?|jsp|jsf|cgi|do|pl)$/i;

/** Whether a stated address names the script alone, without the parameters that say which page it shows (`nota.php?id=7`). */
function losesNumber(stated: string, given: string): boolean {
  if (!URL.canParse(given)) return false;
  const [bare, full] = [new URL(stated), new URL(withoutTracking(given))];
  return script.test(bare.pathname) && bare.pathname === full.pathname && bare.search === '' && full.search !== '';
}

/** The page's address: canonical link or og:url, unless they point at a front page or a bare script while the given address does not; else the given one. */
export function pageAddress({ urls }: Metadata, given: string | null): Traced<string | null> {
  const order: readonly Fact['path'][] = ['canonical', 'og:url'];
  const rank = ({ path }: Fact): number => (order.indexOf(path) + order.length + 1) % (order.length + 1);
  const stated = [...urls].sort((a, b) => rank(a) - rank(b));
  for (const fact of stated) {
    const address = resolveAddress(fact.value, given);
    if (!address || !URL.canParse(address)) continue;
    if (isFrontPage(address) && (!given || !isFrontPage(given))) continue;
    if (given && losesNumber(address, given)) continue;
    return { value: withoutTracking(address), confidence: null, evidence: [fromFact(fact)] };
  }
  const own = given && URL.canParse(given) ? resolveAddress(given, null) : null;
  if (given === null || own === null) return nothing(null);
  const written = new URL(given).href === own ? given : own;
  return { value: withoutTracking(written), confidence: null, evidence: [{ kind: 'url', spans: [] }] };
}

/**
 * The lead picture that the metadata names, else the first one of the story with a caption; placeholders and logos are none.
 * @param captions the story's captions in page order, with their evidence
 */
export function leadImage(
  { images }: Metadata,
  base: string | null,
  captions: { value: readonly Caption[]; evidence: readonly Evidence[][] },
): Traced<string | null> {
  for (const fact of images) {
    const address = pictureAddress(fact.value, base);
    if (address) return { value: address, confidence: null, evidence: [fromFact(fact)] };
  }
  const first = captions.value.findIndex(({ image }) => image !== null);
  return first < 0
    ? nothing(null)
    : { value: captions.value[first]?.image ?? null, confidence: null, evidence: captions.evidence[first] ?? [] };
}

/** The site's name as its metadata gives it; an address only where it gives nothing else. */
export function siteName({ sites }: Metadata): Traced<string | null> {
  const usable = sites.filter(({ value }) => !/^https?:/.test(value));
  const names = usable.some(({ value }) => !isHost(value)) ? usable.filter(({ value }) => !isHost(value)) : usable;
  const fact =
    names.find(({ from, path }) => from === 'meta' && /site_name/.test(path)) ??
    names.find(({ from }) => from === 'front-matter') ??
    names[0];
  return fact
    ? { value: fold(fact.value).replace(/\/$/, ''), confidence: null, evidence: [fromFact(fact)] }
    : nothing(null);
}

/** "www.elfaro.example", "elfaro.example/": an address where the name should stand; many names end in a domain. */
const isHost = (value: string): boolean => /^www\.\S+$|^\S+\.[a-z]{2,}\/$/i.test(value.trim());

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
