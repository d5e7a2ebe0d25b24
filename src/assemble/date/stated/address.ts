import type { Day } from '../day.ts';
import { dayOf } from '../day.ts';

const dated = /(?:^|[/_-])((?:19|20)\d{2})([/_-]?)(\d{1,2})\2(\d{1,2})(?=[/_.?#-]|$)/;

/** Year and month, then all three in short: /2025/06/250605-title. */
const inShort = /\/20(\d{2})\/(\d{2})\/\1\2(\d{2})(?!\d)/;

/** The day that the path of an address names: /2025/06/05/, /2025-06-05-title, /20250605/, /2025/06/250605-title. */
export function dayInAddress(url: string): Day | null {
  const path = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url;
  const short = inShort.exec(path.slice(0, 1000));
  if (short) return dayOf(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
  const found = dated.exec(path.slice(0, 1000));
  if (!found || (found[2] === '' && (found[3]?.length !== 2 || found[4]?.length !== 2))) return null;
  return dayOf(Number(found[1]), Number(found[3]), Number(found[4]));
}

/** Year and month that the path of an address names, `YYYY-MM`: /2025/6/title. */
export function monthInAddress(url: string): string | null {
  const found = /\/((?:19|20)\d{2})\/(\d{1,2})(?=\/)/.exec(url.slice(0, 1000));
  const month = Number(found?.[2]);
  return found && month >= 1 && month <= 12 ? `${found[1]}-${String(month).padStart(2, '0')}` : null;
}

/** Country codes that are sold as words: they say nothing of where a site is. */
const generic = new Set('ai cc co fm gg io la ly me nu sh so st to tv vc ws eu'.split(' '));

/** ISO 3166 code of the country that a page's address ends in, else of its language tag (`en-GB`); null where neither says. */
export function countryOf(url: string | null, language: string | null): string | null {
  const top = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?[^/?#:]*\.([a-z]{2})\.?(?=[:/?#]|$)/i
    .exec(url ?? '')?.[1]
    ?.toLowerCase();
  if (top && !generic.has(top)) return top === 'uk' ? 'GB' : top.toUpperCase();
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?[-_]([A-Z]{2})(?![A-Za-z])/.exec(language ?? '')?.[1] ?? null;
}
