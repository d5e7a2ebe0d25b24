import { type FactList, listsByName } from '../facts.ts';

/** What front matter calls each fact, without case, blanks, dashes, underscores and colons. */
const listOfName = listsByName({
  titles: 'title headline ogtitle',
  descriptions: 'description excerpt summary abstract deck subtitle standfirst ogdescription metadescription',
  authors: 'author authors byline creator by',
  published:
    'date published publishedtime publisheddate publishedat publishdate pubdate datepublished publicationdate articlepublishedtime',
  modified:
    'modified updated lastmod modifiedtime datemodified dateupdated updatedat lastmodified lastupdated articlemodifiedtime',
  urls: 'url urlsource sourceurl canonical canonicalurl link permalink originalurl source ogurl',
  sites: 'site sitename publisher hostname ogsitename',
  images: 'image cover coverimage thumbnail featuredimage leadimage ogimage',
  sections: 'section category categories articlesection',
  tags: 'tag tags keywords',
  languages: 'lang language locale oglocale',
  types: 'ogtype',
});

/** The list of facts that a key of front matter belongs to; null for one that says nothing of an article. */
export const factList = (key: string): FactList | null =>
  listOfName.get(key.toLowerCase().replace(/[\s_:.-]/g, '')) ?? null;

/** Lists that a single string may hold several items of, separated by commas. */
export const isCommaList = (list: FactList): boolean => list === 'tags';
