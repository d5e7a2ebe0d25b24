import type { Article } from '../generated/article.ts';
import type { ArticleFormat } from './format.ts';
import { jsonText } from './json-text.ts';
import { type Part, pick } from './pick.ts';

type Thing = { '@type': string; [property: string]: unknown };

/**
 * Types of schema.org for the kinds of pages; other kinds are a `NewsArticle`. A `WebPage` has no `articleBody`, so what
 * stands on a page that is no article is its `text`, which every creative work may have.
 */
const types: Readonly<Partial<Record<Article['kind'], string>>> = {
  opinion: 'OpinionNewsArticle',
  liveblog: 'LiveBlogPosting',
  blog: 'BlogPosting',
  other: 'Article',
  'not-article': 'WebPage',
};

/**
 * One indented JSON-LD object in the vocabulary of schema.org (https://schema.org/NewsArticle). What the Article does not
 * have is left out, and so is what that vocabulary has no property for: trending lists, confidences, provenance.
 */
export const jsonld: ArticleFormat = {
  kind: 'article',
  name: 'jsonld',
  extensions: ['.jsonld'],
  mediaType: 'application/ld+json',
  many: 'file-each',
  write: (article, { fields }) => `${jsonText(newsArticle(fields ? pick(article, fields) : article), 2)}\n`,
  between: () => '',
};

function newsArticle(article: Part<Article>): Record<string, unknown> {
  const { headline, deck, kicker, byline, date, language, url, site, tags = [], text, related = [] } = article;
  const type = types[article.kind as Article['kind']] ?? 'NewsArticle';
  const isArticle = type !== 'WebPage';
  return given({
    '@context': 'https://schema.org',
    '@type': type,
    url,
    headline,
    description: deck,
    articleSection: isArticle ? kicker : null,
    author: byline?.authors?.map(author),
    datePublished: date?.published,
    dateModified: date?.modified,
    inLanguage: language?.code === 'und' ? null : language?.code,
    publisher: site ? { '@type': 'Organization', name: site } : null,
    image: images(article),
    keywords: tags,
    [isArticle ? 'articleBody' : 'text']: text,
    mentions: related.map(({ text: name, url: target }) => given({ '@type': 'CreativeWork', name, url: target })),
  });
}

/** A byline of one word (EFE, Reuters, Redacción) is hardly ever a person's; the Article itself does not tell them apart. */
const author = (name: string): Thing => ({
  '@type': /^\S+$/.test(name) ? 'Organization' : 'Person',
  name,
});

/** The lead picture, then the pictures and words of the captions. */
function images({ image, captions = [] }: Part<Article>): unknown[] {
  const captioned = captions.map((caption) =>
    given({ '@type': 'ImageObject', url: caption.image, caption: caption.text, creditText: caption.credit }),
  );
  const lead = image && !captions.some((caption) => caption.image === image) ? [image] : [];
  return [...lead, ...captioned];
}

/** Without what says nothing: null, the empty text, the empty list. */
const given = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
