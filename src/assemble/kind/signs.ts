import type { Article } from '../../generated/article.ts';
import { bitOf } from '../../lexicon/phrases.ts';
import { parsedAddress } from '../../read/link-target.ts';
import type { Body } from '../body/index.ts';
import { hitsOf } from '../page/cue.ts';
import type { Page } from '../page/page.ts';
import { statesType } from './stated-types.ts';

/** Something that speaks for a kind, 0 to 1. */
export interface Sign {
  kind: Article['kind'];
  weight: number;
}

/** Names of newspapers, whose publishing software may call every story a blog posting. */
const pressName =
  /(?:^|\s)(?:news|times|post|herald|tribune|gazette|noticias|diario|periódico|prensa|jornal|notícias|nouvelles|journal|nachrichten|zeitung|nieuws|notizie|wiadomości|новости)(?:\s|$)/i;

/** What the metadata calls the page. */
export function stated({ document }: Page): Sign[] {
  const has = statesType(document.metadata.types);
  const signs: Sign[] = [];
  if (has(/^liveblogposting$/)) signs.push({ kind: 'liveblog', weight: 0.8 });
  if (has(/^opinionnewsarticle$/)) signs.push({ kind: 'opinion', weight: 0.9 });
  const press = document.metadata.sites.some(({ value }) => pressName.test(value));
  if (has(/^(?:blogposting|blog)$/) && !press) signs.push({ kind: 'blog', weight: 0.7 });
  if (
    has(/^(?:collectionpage|searchresultspage|itemlist|product|offer|productgroup|profilepage|store|localbusiness)$/) &&
    !has(/article|posting|report/)
  ) {
    signs.push({ kind: 'not-article', weight: 0.6 });
  }
  if (has(/(?:news|report\w*)article$/)) signs.push({ kind: 'news', weight: 0.4 });
  return signs;
}

/** What labels and the address say. */
export function labelled(page: Page, kicker: string | null, headline: string | null): Sign[] {
  const { lexicons, url, document } = page;
  const labels = [kicker, ...document.metadata.sections.slice(0, 3).map(({ value }) => value)].filter(
    (label) => label !== null,
  );
  const start = (text: string): number => hitsOf(text, lexicons).start;
  const hits = labels.reduce((mask, label) => mask | start(label), 0);
  const title = headline ? start(headline) : 0;
  const address = parsedAddress(url);
  const path = address?.pathname.toLowerCase() ?? '';
  const signs: Sign[] = [];
  if (
    hits & bitOf('opinionWords') ||
    /\/(?:opinion|opini[oó]n|columnas?|editorial(?:es)?|kommentar\w*|commentisfree|tribuna)\//.test(path)
  )
    signs.push({ kind: 'opinion', weight: 0.8 });
  if ((hits | title) & bitOf('interviewWords') || /\/(?:entrevistas?|interviews?|intervista)\//.test(path))
    signs.push({ kind: 'interview', weight: 0.8 });
  if (
    ((kicker ? start(kicker) : 0) | title) & bitOf('liveWords') ||
    /\/(?:live|en-vivo|directo|liveblog|ticker)\//.test(path)
  )
    signs.push({ kind: 'liveblog', weight: 0.7 });
  const host = address?.hostname ?? '';
  if (/\/blogs?\//.test(path) || /^blogs?\./.test(host)) signs.push({ kind: 'blog', weight: 0.75 });
  else if (
    /(?:^|[.-])[a-z]*blogs?(?:[.-]|$)/.test(host) ||
    /\/[a-z-]*-blog\//.test(path) ||
    [...document.metadata.sites.map(({ value }) => value), kicker ?? ''].some((name) =>
      /(?:^|\s)blog(?:\s|$)/i.test(name),
    )
  )
    signs.push({ kind: 'blog', weight: 0.6 });
  return signs;
}

/** How much of a story are the turns of an interview, and the opening lines of a live blog's entries, at least. */
const [mostOf, someOf] = [0.4, 0.15];

/** What the shape of the story says. */
export function shaped({ items }: Body, headline: string | null): Sign[] {
  const signs: Sign[] = [];
  const count = (type: string): number => items.filter((item) => item.type === type).length;
  const shareOf = (...types: string[]): number =>
    types.reduce((sum, type) => sum + count(type), 0) / Math.max(1, items.length);
  // Questions and answers below a story are of its readers.
  if (count('question') >= 2 && count('answer') >= 2 && shareOf('question', 'answer') >= mostOf)
    signs.push({ kind: 'interview', weight: 0.85 });
  if (count('entry') >= 4 && shareOf('entry') >= someOf) signs.push({ kind: 'liveblog', weight: 0.5 });
  const numbered = items.filter(
    ({ type, text }) => type === 'subhead' && /^(?:#|n[.º°]\s?)?\d{1,2}[.):]?\s/i.test(text),
  ).length;
  const promised = headline ? /(?:^|\D)(?:[3-9]|[1-5]\d)\s+\p{L}+/u.test(headline) : false;
  if (numbered >= 3) signs.push({ kind: 'list', weight: promised ? 0.85 : 0.6 });
  return signs;
}
