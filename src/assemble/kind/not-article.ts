import type { Article } from '../../generated/article.ts';
import { bitOf } from '../../lexicon/phrases.ts';
import type { Body } from '../body/index.ts';
import type { Headline } from '../headline/index.ts';
import { rounded } from '../page/confidence.ts';
import { hitsOf } from '../page/cue.ts';
import type { Page } from '../page/page.ts';
import { articleLikelihood } from './article-likelihood.ts';
import { articleSigns, lengthOf } from './article-signs.ts';
import { statesType } from './stated-types.ts';

/** Less story than two short sentences is no article. */
const leastBody = 120;
const fewWords = 400;

/** Links that lead to stories, against prose: section fronts have the one, articles the other. */
function isListing({ blocks }: Page, body: Body): boolean {
  const teasers = blocks.filter(({ role, text }) => role === 'teaser' && text.length > 30).length;
  return teasers >= 8 && lengthOf(body.items) < teasers * 40;
}

/** A page whose JSON-LD describes a news article of its own is one, however many teasers stand around it. */
function isNewsArticle({ document }: Page): boolean {
  const has = statesType(document.metadata.types.filter(({ from }) => from === 'json-ld'));
  return has(newsType) && !has(/^(?:collectionpage|searchresultspage)$/);
}

const newsType = /^(?:news|reportagenews|opinionnews|analysisnews|reviewnews|backgroundnews)article$/;

/** Below this likelihood a page is told from articles: keeps 97 % of them and tells 90 % of other pages on domains left out. */
const likelyArticle = 0.4;

/** How sure it is that the page is no article; null when it is taken for one. Dumps have no markup to learn from. */
export function notArticle(
  page: Page,
  headline: Headline,
  body: Body,
  facts: Pick<Article, 'date' | 'byline'>,
): number | null {
  const length = lengthOf(body.items);
  if (length === 0) return 0.95;
  const titles = [headline.value ?? '', page.document.metadata.pageTitle?.value ?? ''];
  const isError = titles.some((title) => (hitsOf(title, page.lexicons).any & bitOf('errorPhrases')) !== 0);
  if (length < leastBody || (isError && length < fewWords)) return 0.8;
  if (isNewsArticle(page)) return null;
  if (page.document.type !== 'html') return isListing(page, body) ? 0.8 : null;
  const signs = articleSigns(page, {
    ...facts,
    body: body.items,
    headlineConfidence: headline.confidence ?? 0,
  });
  const likelihood = articleLikelihood(signs);
  return likelihood < likelyArticle ? rounded(1 - likelihood) : null;
}
