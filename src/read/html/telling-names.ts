import type { Facts } from '../facts.ts';

/** A list of the metadata. */
export type Key = Parameters<Facts['add']>[0];

/** What meta tags of which name say. Names as in Open Graph, Dublin Core, Parsely, Sailthru and common practice. */
const metaKeys: Readonly<Record<string, Key>> = {
  'og:title': 'titles',
  'twitter:title': 'titles',
  title: 'titles',
  'dc.title': 'titles',
  'parsely-title': 'titles',
  'sailthru.title': 'titles',
  'og:description': 'descriptions',
  description: 'descriptions',
  'twitter:description': 'descriptions',
  'dc.description': 'descriptions',
  author: 'authors',
  authors: 'authors',
  'article:author': 'authors',
  'article:author_name': 'authors',
  'dc.creator': 'authors',
  'dcterms.creator': 'authors',
  'parsely-author': 'authors',
  'sailthru.author': 'authors',
  'twitter:data1': 'authors',
  byl: 'authors',
  'article:published_time': 'published',
  'og:article:published_time': 'published',
  datepublished: 'published',
  date: 'published',
  pubdate: 'published',
  publishdate: 'published',
  'publish-date': 'published',
  publish_date: 'published',
  publication_date: 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.date': 'published',
  'dcterms.created': 'published',
  'dcterms.issued': 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  'cxenseparse:recs:publishtime': 'published',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  'og:article:modified_time': 'modified',
  'last-modified': 'modified',
  lastmod: 'modified',
  datemodified: 'modified',
  'dcterms.modified': 'modified',
  'og:url': 'urls',
  'og:site_name': 'sites',
  'application-name': 'sites',
  'al:android:app_name': 'sites',
  'og:image': 'images',
  'twitter:image': 'images',
  'article:section': 'sections',
  'parsely-section': 'sections',
  'article:tag': 'tags',
  keywords: 'tags',
  news_keywords: 'tags',
  'parsely-tags': 'tags',
  'og:locale': 'languages',
  'content-language': 'languages',
  'dc.language': 'languages',
  language: 'languages',
  'og:type': 'types',
  'article:content_tier': 'paywall',
};

/** What `itemprop` names of schema.org say. */
const itemKeys: Readonly<Record<string, Key>> = {
  headline: 'titles',
  datepublished: 'published',
  datecreated: 'published',
  datemodified: 'modified',
  author: 'authors',
  articlesection: 'sections',
};

/** A page may call things `constructor`. */
const own = (keys: Readonly<Record<string, Key>>, name: string): Key | undefined =>
  Object.hasOwn(keys, name) ? keys[name] : undefined;

/** What a meta tag of this name says. */
export const metaKey = (name: string): Key | undefined => own(metaKeys, name.toLowerCase());

/** What a microdata property of this name says. */
export const itemKey = (name: string): Key | undefined => own(itemKeys, name.toLowerCase());
