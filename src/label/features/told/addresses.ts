import type { addressFeatures } from '../addresses.ts';
import type { Telling } from './about.ts';

/** What it means where links lead. */
export const addressesTold: Readonly<Record<(typeof addressFeatures)[number], Telling>> = {
  endsLink: 'ends in a link',
  ownSite: 'links to the same site',
  otherSite: 'links to another site',
  likeOwnAddress: "links to an address built like the page's own",
};
