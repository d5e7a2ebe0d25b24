import type { Element } from 'domhandler';
import type { Fact, FactSource, Span } from '../document.ts';
import type { Facts } from '../facts.ts';

type Key = Parameters<Facts['add']>[0];

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

const span = (element: Element): Span => [element.startIndex ?? 0, (element.endIndex ?? 0) + 1];

/** The text below an element, scripts apart, as far as a title or name may reach. */
function textOf(element: Element, limit = 500): string {
  let text = '';
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (text.length > limit) return;
      if (child.type === 'text') text += child.data;
      else if ('children' in child && 'attribs' in child && child.name !== 'script' && child.name !== 'style')
        visit(child);
    }
  };
  visit(element);
  return text.replace(/\s+/g, ' ').trim();
}

function metaFacts(element: Element, facts: Facts): void {
  const { attribs } = element;
  const value = attribs.content;
  if (!value) return;
  const name = attribs.property ?? attribs.name ?? attribs['http-equiv'];
  if (!name) return;
  const key = own(metaKeys, name.toLowerCase());
  if (key) facts.add(key, { value, from: 'meta', path: name, span: span(element) });
}

function itemFacts(element: Element, facts: Facts): void {
  const { attribs } = element;
  for (const name of (attribs.itemprop ?? '').split(/\s+/)) {
    const key = own(itemKeys, name.toLowerCase());
    if (!key) continue;
    const value = attribs.content ?? (key === 'published' || key === 'modified' ? attribs.datetime : undefined);
    facts.add(key, { value: value ?? itemText(element, key), from: 'microdata', path: name, span: span(element) });
  }
}

const itemText = (element: Element, key: Key): string =>
  key === 'authors' ? textOf(named(element, 'name') ?? element, 200) : textOf(element);

function named(element: Element, itemprop: string): Element | null {
  for (const child of element.children) {
    if (!('attribs' in child)) continue;
    if (child.attribs.itemprop === itemprop) return child;
    const below = named(child, itemprop);
    if (below) return below;
  }
  return null;
}

const add = (
  facts: Facts,
  key: Key,
  element: Element,
  value: string | undefined,
  from: FactSource,
  path: string,
): void => {
  if (value) facts.add(key, { value, from, path, span: span(element) } satisfies Fact);
};

/** Takes from one element what it says about the page: meta, title, canonical link, html lang, `<time>`, microdata. */
export function readElementFacts(element: Element, facts: Facts): void {
  const { attribs, name } = element;
  if (name === 'meta') metaFacts(element, facts);
  else if (name === 'title') {
    if (!insideSvg(element))
      facts.setPageTitle({ value: textOf(element), from: 'title', path: 'title', span: span(element) });
  } else if (name === 'html') add(facts, 'languages', element, attribs.lang ?? attribs['xml:lang'], 'html', 'lang');
  else if (name === 'link') {
    if (attribs.rel?.toLowerCase() === 'canonical') add(facts, 'urls', element, attribs.href, 'link', 'canonical');
  } else if (name === 'time' && attribs.datetime && !attribs.itemprop) {
    const key = /modif|updat/i.test(attribs.class ?? '') ? 'modified' : 'published';
    add(facts, key, element, attribs.datetime, 'time', 'pubdate' in attribs ? 'pubdate' : 'datetime');
  }
  if (attribs.itemprop !== undefined) itemFacts(element, facts);
}

const insideSvg = (element: Element): boolean => {
  const { parent } = element;
  return parent !== null && 'name' in parent && parent.name === 'svg';
};

/** Script text, when the element is a script of that type. */
export function scriptText(element: Element): { text: string; start: number } | null {
  const child = element.children[0];
  return child?.type === 'text' ? { text: child.data, start: child.startIndex ?? 0 } : null;
}
