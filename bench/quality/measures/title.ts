import { normal, sameTitle } from '../../../src/check/score/normal.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { isKnown, share } from './average.ts';

/** So much of a title has to be the wanted one, where more than that was given. */
const mostOfIt = 0.8;

/** A title, and what is left of it as trailing parts like " | Site" are taken off. */
const withoutSite = (title: string): string[] => [
  title,
  ...[...title.matchAll(/ [|\-–—] /gu)].map(({ index }) => title.slice(0, index).trim()).filter(Boolean),
];

/** The wanted title, or it with the name of the site behind it, or with a little else around it; capitals aside. */
function isNear(given: string | null, wanted: string): boolean {
  const [ours, theirs] = [normal(given).toLowerCase(), normal(wanted).toLowerCase()];
  const holds = theirs !== '' && ours.includes(theirs) && theirs.length >= mostOfIt * ours.length;
  return holds || withoutSite(ours).includes(theirs);
}

/** The share of pages whose title is the wanted one, quotes, white space and compatibility forms (NFKC) aside; and of those where it is near. */
export function title(pages: readonly JudgedPage[]): Figures<'exact' | 'lenient'> {
  const titles = pages.flatMap(({ gold, answer }) =>
    isKnown(gold.title) ? [{ given: answer.title, wanted: gold.title }] : [],
  );
  return {
    exact: share(titles.map(({ given, wanted }) => sameTitle(given, wanted))),
    lenient: share(titles.map(({ given, wanted }) => sameTitle(given, wanted) || isNear(given, wanted))),
  };
}
