import { parsedAddress } from '../../read/link-target.ts';

/** Whether an address is that of a site's front page, which is no story; `/?id=7` may be one. */
export function isFrontPage(address: string | null): boolean {
  const url = parsedAddress(address);
  return url !== null && url.pathname.length <= 1 && url.search === '';
}
