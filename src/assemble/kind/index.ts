import type { Article } from '../../generated/article.ts';
import { bitOf } from '../../lexicon/phrases.ts';
import type { Body } from '../body/index.ts';
import type { Headline } from '../headline/index.ts';
import { hitsOf } from '../page/cue.ts';
import { type Page, round } from '../page/page.ts';
import type { Traced } from '../page/traced.ts';
import { articleLikelihood, articleSigns } from './article-likelihood.ts';

type Kind = Article['kind'];

/** Less story than two short sentences is no article. */
const leastBody = 120;
const fewWords = 400;

interface Sign {
  kind: Kind;
  weight: number;
}

const lengthOf = ({ items }: Body): number => items.reduce((sum, { text }) => sum + text.length, 0);

/** Names of newspapers, whose publishing software may call every story a blog posting. */
const pressName =
  /(?:^|\s)(?:news|times|post|herald|tribune|gazette|noticias|diario|periódico|prensa|jornal|notícias|nouvelles|journal|nachrichten|zeitung|nieuws|notizie|wiadomości|новости)(?:\s|$)/i;

/** What the metadata calls the page. */
function stated({ document }: Page): Sign[] {
  const types = document.metadata.types.map(({ value }) => value.toLowerCase());
  const has = (pattern: RegExp): boolean => types.some((type) => pattern.test(type));
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
function labelled(page: Page, kicker: string | null, headline: string | null): Sign[] {
  const { lexicons, url, document } = page;
  const labels = [kicker, ...document.metadata.sections.slice(0, 3).map(({ value }) => value)].filter(
    (label) => label !== null,
  );
  const start = (text: string): number => hitsOf(text, lexicons).start;
  const hits = labels.reduce((mask, label) => mask | start(label), 0);
  const title = headline ? start(headline) : 0;
  const path = url && URL.canParse(url) ? new URL(url).pathname.toLowerCase() : '';
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
  const host = url && URL.canParse(url) ? new URL(url).hostname : '';
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

/** What the shape of the story says. */
function shaped({ items }: Body, headline: string | null): Sign[] {
  const signs: Sign[] = [];
  const count = (type: string): number => items.filter((item) => item.type === type).length;
  if (count('question') >= 2 && count('answer') >= 2) signs.push({ kind: 'interview', weight: 0.85 });
  const questions = items.filter(({ type, text }) => type === 'subhead' && /[?؟？]$/.test(text)).length;
  if (questions >= 4 && questions > count('subhead') * 0.7) signs.push({ kind: 'interview', weight: 0.5 });
  const numbered = items.filter(
    ({ type, text }) => type === 'subhead' && /^(?:#|n[.º°]\s?)?\d{1,2}[.):]?\s/i.test(text),
  ).length;
  const promised = headline ? /(?:^|\D)(?:[3-9]|[1-5]\d)\s+\p{L}+/u.test(headline) : false;
  if (numbered >= 3) signs.push({ kind: 'list', weight: promised ? 0.85 : 0.6 });
  return signs;
}

/** Links that lead to stories, against prose: section fronts have the one, articles the other. */
function isListing({ blocks }: Page, body: Body): boolean {
  const teasers = blocks.filter(({ role, text }) => role === 'teaser' && text.length > 30).length;
  return teasers >= 8 && lengthOf(body) < teasers * 40;
}

/** A page whose JSON-LD describes a news article of its own is one, however many teasers stand around it. */
function isNewsArticle({ document }: Page): boolean {
  const types = document.metadata.types
    .filter(({ from }) => from === 'json-ld')
    .map(({ value }) => value.toLowerCase());
  return (
    types.some((type) => newsType.test(type)) &&
    !types.some((type) => /^(?:collectionpage|searchresultspage)$/.test(type))
  );
}

const newsType = /^(?:news|reportagenews|opinionnews|analysisnews|reviewnews|backgroundnews)article$/;

/** Below this likelihood a page is told from articles: keeps 97 % of them and tells 83 % of other pages on domains left out. */
const likelyArticle = 0.35;

/** How sure it is that the page is no article; null when it is taken for one. Dumps have no markup to learn from. */
function notArticle(
  page: Page,
  headline: Headline,
  body: Body,
  facts: Pick<Article, 'date' | 'byline'>,
): number | null {
  const length = lengthOf(body);
  if (length === 0) return 0.95;
  const titles = [headline.value ?? '', page.document.metadata.pageTitle?.value ?? ''];
  const isError = titles.some((title) => (hitsOf(title, page.lexicons).any & bitOf('errorPhrases')) !== 0);
  if (length < leastBody || (isError && length < fewWords)) return 0.8;
  if (isNewsArticle(page)) return null;
  if (isListing(page, body)) return 0.8;
  if (page.document.type !== 'html') return null;
  const signs = articleSigns(page, { ...facts, body: body.items, headlineConfidence: headline.confidence ?? 0 });
  const likelihood = articleLikelihood(signs);
  return likelihood < likelyArticle ? round(1 - likelihood) : null;
}

/** What the page is, by its metadata, labels, address and the shape of its story. */
export function assembleKind(
  page: Page,
  headline: Headline,
  kicker: string | null,
  body: Body,
  facts: Pick<Article, 'date' | 'byline'>,
): Traced<Kind> {
  const known = (value: Kind, confidence: number): Traced<Kind> => ({ value, confidence, evidence: [] });
  const other = notArticle(page, headline, body, facts);
  if (other !== null) return known('not-article', other);
  const signs = [...stated(page), ...labelled(page, kicker, headline.value), ...shaped(body, headline.value)];
  const best = signs.reduce<Sign | null>((top, sign) => (top && top.weight >= sign.weight ? top : sign), null);
  return best ? known(best.kind, best.weight) : known('news', 0.7);
}
