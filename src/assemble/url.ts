import type { Fact, Metadata } from '../read/document.ts';
import { parsedAddress, resolveAddress } from '../read/link-target.ts';
import { isFrontPage } from './page/front-page.ts';
import { fromFact, nothing, type Traced } from './page/traced.ts';

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

const script = /\.(?:aspx?|php\d?|jsp|jsf|cgi|do|pl)$/i;

/** Whether a stated address names the script alone, without the parameters that say which page it shows (`nota.php?id=7`). */
function losesNumber(stated: string, given: string): boolean {
  if (!parsedAddress(given)) return false;
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
    if (!address || !parsedAddress(address)) continue;
    if (isFrontPage(address) && !isFrontPage(given)) continue;
    if (given && losesNumber(address, given)) continue;
    return { value: withoutTracking(address), confidence: null, evidence: [fromFact(fact)] };
  }
  const own = given !== null && parsedAddress(given) ? resolveAddress(given, null) : null;
  if (given === null || own === null) return nothing(null);
  const written = new URL(given).href === own ? given : own;
  return { value: withoutTracking(written), confidence: null, evidence: [{ kind: 'url', spans: [] }] };
}
