import type { Article } from '../../generated/article.ts';
import type { Body } from '../body/index.ts';
import type { Headline } from '../headline/index.ts';
import type { Page } from '../page/page.ts';
import type { Traced } from '../page/traced.ts';
import { notArticle } from './not-article.ts';
import { labelled, type Sign, shaped, stated } from './signs.ts';

type Kind = Article['kind'];

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
