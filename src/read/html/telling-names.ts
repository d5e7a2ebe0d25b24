import { type FactList, listsByName } from '../facts.ts';

/** What meta tags of which name say. Names as in Open Graph, Dublin Core, Parsely, Sailthru and common practice. */
const listOfMeta = listsByName({
  titles: 'og:title twitter:title title dc.title parsely-title sailthru.title',
  descriptions: 'og:description description twitter:description dc.description',
  authors:
    'author authors article:author article:author_name dc.creator dcterms.creator parsely-author ' +
    'sailthru.author twitter:data1 byl',
  published:
    'article:published_time og:article:published_time datepublished date pubdate publishdate publish-date ' +
    'publish_date publication_date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued ' +
    'parsely-pub-date sailthru.date cxenseparse:recs:publishtime',
  modified:
    'article:modified_time og:updated_time og:article:modified_time last-modified lastmod datemodified ' +
    'dcterms.modified',
  urls: 'og:url',
  sites: 'og:site_name application-name al:android:app_name',
  images: 'og:image twitter:image',
  sections: 'article:section parsely-section',
  tags: 'article:tag keywords news_keywords parsely-tags',
  languages: 'og:locale content-language dc.language language',
  types: 'og:type',
  paywall: 'article:content_tier',
});

/** What `itemprop` names of schema.org say. */
const listOfItem = listsByName({
  titles: 'headline',
  published: 'datepublished datecreated',
  modified: 'datemodified',
  authors: 'author',
  sections: 'articlesection',
});

/** What a meta tag of this name says. */
export const metaKey = (name: string): FactList | undefined => listOfMeta.get(name.toLowerCase());

/** What a microdata property of this name says. */
export const itemKey = (name: string): FactList | undefined => listOfItem.get(name.toLowerCase());
