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

// Folders of an address, in lower case, that hold stories of one kind.
const opinionFolder = /\/(?:opinion|opini[oó]n|columnas?|editorial(?:es)?|kommentar\w*|commentisfree|tribuna)\//;
const interviewFolder = /\/(?:entrevistas?|interviews?|intervista)\//;
const liveFolder = /\/(?:live|en-vivo|directo|liveblog|ticker)\//;

/** What labels and the address say. */
export function labelled(page: Page, kicker: string | null, headline: string | null): Sign[] {
  const { lexicons, url, document } = page;
  const start = (text: string | null): number => (text ? hitsOf(text, lexicons).start : 0);
  const [above, title] = [start(kicker), start(headline)];
  const labels = document.metadata.sections.slice(0, 3).reduce((mask, { value }) => mask | start(value), above);
  const path = parsedAddress(url)?.pathname.toLowerCase() ?? '';
  const signs: Sign[] = [];
  if (labels & bitOf('opinionWords') || opinionFolder.test(path) || isCalledOpinion(page))
    signs.push({ kind: 'opinion', weight: 0.8 });
  if ((labels | title) & bitOf('interviewWords') || interviewFolder.test(path))
    signs.push({ kind: 'interview', weight: 0.8 });
  if ((above | title) & bitOf('liveWords') || liveFolder.test(path)) signs.push({ kind: 'liveblog', weight: 0.7 });
  const weight = blogWeight(page, kicker);
  if (weight > 0) signs.push({ kind: 'blog', weight });
  return signs;
}

/** Whether a line right above the title, or between it and the story, is nothing but a word for opinion, be it taken for a part of the byline or the date. */
function isCalledOpinion({ blocks, lexicons }: Page): boolean {
  const roles = blocks.map(({ role }) => role);
  const title = roles.indexOf('headline');
  const around = title < 0 ? [] : blocks.slice(Math.max(0, title - 1), Math.max(title, roles.indexOf('body')));
  return around.some(
    ({ role, text }) =>
      ['byline', 'date', 'kicker'].includes(role) && (hitsOf(text, lexicons).whole & bitOf('opinionWords')) !== 0,
  );
}

const [blogFolder, blogHost] = [/\/blogs?\//, /^blogs?\./];
const [likeBlogFolder, likeBlogHost] = [/\/[a-z-]*-blog\//, /(?:^|[.-])[a-z]*blogs?(?:[.-]|$)/];
const blogWord = /(?:^|\s)blog(?:\s|$)/i;

/** How surely a page is called a blog: by its address, or by what names something like one. */
function blogWeight({ url, document }: Page, kicker: string | null): number {
  const address = parsedAddress(url);
  const [path, host] = [address?.pathname.toLowerCase() ?? '', address?.hostname ?? ''];
  if (blogFolder.test(path) || blogHost.test(host)) return 0.75;
  const named = [...document.metadata.sites.map(({ value }) => value), kicker ?? ''];
  const isLike = likeBlogHost.test(host) || likeBlogFolder.test(path) || named.some((name) => blogWord.test(name));
  return isLike ? 0.6 : 0;
}

/** How much of a story are the turns of an interview, and the opening lines of a live blog's entries, at least. */
const someOf = 0.15;
/** An interview begins and ends this near to the ends of its story; questions of readers stand below it. */
const nearEnd = 0.4;

/** What the shape of the story says. */
export function shaped({ items }: Body, headline: string | null): Sign[] {
  const signs: Sign[] = [];
  const count = (type: string): number => items.filter((item) => item.type === type).length;
  const shareOf = (...types: string[]): number =>
    types.reduce((sum, type) => sum + count(type), 0) / Math.max(1, items.length);
  const isThroughout =
    items.findIndex(({ type }) => type === 'question') <= nearEnd * items.length &&
    items.findLastIndex(({ type }) => type === 'answer') >= (1 - nearEnd) * items.length - 1;
  if (count('question') >= 2 && count('answer') >= 2 && isThroughout && shareOf('question', 'answer') >= someOf)
    signs.push({ kind: 'interview', weight: 0.85 });
  if (count('entry') >= 4 && shareOf('entry') >= someOf) signs.push({ kind: 'liveblog', weight: 0.5 });
  const numbered = items.filter(
    ({ type, text }) => type === 'subhead' && /^(?:#|n[.º°]\s?)?\d{1,2}[.):]?\s/i.test(text),
  ).length;
  const promised = headline ? /(?:^|\D)(?:[3-9]|[1-5]\d)\s+\p{L}+/u.test(headline) : false;
  if (numbered >= 3) signs.push({ kind: 'list', weight: promised ? 0.85 : 0.6 });
  return signs;
}
