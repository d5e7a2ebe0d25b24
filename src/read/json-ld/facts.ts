import { isObject } from '../../is-object.ts';
import type { Span } from '../document.ts';
import type { FactList, Facts } from '../facts.ts';
import type { Json } from './parse.ts';

type Node = { [key: string]: Json };

const articleType = /(?:article|blogposting|reportagenewsarticle|liveblogposting|posting|report|review|recipe|howto)$/i;
const pageType = /page$/i;

/** Parts of a page's JSON-LD that describe other things than the page's story. */
const elsewhere = new Set([
  'itemlistelement',
  'haspart',
  'ispartof',
  'relatedlink',
  'citation',
  'comment',
  'publisher',
  'about',
  'mentions',
  'breadcrumb',
  'potentialaction',
  'review',
  'liveblogupdate',
  'video',
  'subjectof',
  'isbasedon',
  'author',
  'image',
  'recommendation',
]);

const maxNodes = 2000;
const maxNesting = 8;

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');
const isNode = isObject as (value: Json | undefined) => value is Node;

/** Strings that a value stands for: itself, its name, its url. */
function strings(value: Json | undefined, ...keys: string[]): { value: string; key: string }[] {
  if (typeof value === 'string') return [{ value, key: '' }];
  if (Array.isArray(value)) {
    return value
      .slice(0, 50)
      .flatMap((item, i) => strings(item, ...keys).map((found) => ({ ...found, key: `[${i}]${found.key}` })));
  }
  if (!isNode(value)) return [];
  for (const key of keys) {
    const found = strings(value[key], ...keys);
    if (found.length > 0) return found.map((each) => ({ ...each, key: `.${key}${each.key}` }));
  }
  return [];
}

/**
 * Takes from parsed JSON-LD what it says of the page's article; nodes of the page come after those of articles.
 * @param span where the script's text stands in the source
 */
export function readJsonLdFacts(root: Json, span: Span, facts: Facts): void {
  const nodes: { node: Node; path: string }[] = [];
  const visit = (value: Json, path: string, depth: number): void => {
    if (depth > maxNesting || nodes.length >= maxNodes) return;
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, `${path}[${i}]`, depth);
    } else if (isNode(value)) {
      nodes.push({ node: value, path });
      for (const [key, below] of Object.entries(value)) {
        if (typeof below === 'object' && below !== null && !elsewhere.has(key.toLowerCase()))
          visit(below, `${path}.${key}`, depth + 1);
      }
    }
  };
  visit(root, '$', 0);
  const ofType = (type: RegExp) => nodes.filter(({ node }) => typesOf(node).some((name) => type.test(name)));
  const articles = ofType(articleType);
  for (const { node, path } of articles) readArticle(node, path, span, facts);
  if (articles.length === 0) for (const { node, path } of ofType(pageType)) readPage(node, path, span, facts);
  for (const { node, path } of nodes) {
    for (const type of typesOf(node)) facts.add('types', { value: type, from: 'json-ld', path: `${path}.@type`, span });
  }
}

function adder(node: Node, path: string, span: Span, facts: Facts) {
  return (key: FactList, property: string, ...inner: string[]): void => {
    for (const found of strings(node[property], ...inner)) {
      facts.add(key, { value: found.value, from: 'json-ld', path: `${path}.${property}${found.key}`, span });
    }
  };
}

function readArticle(node: Node, path: string, span: Span, facts: Facts): void {
  const add = adder(node, path, span, facts);
  add('titles', 'headline');
  add('descriptions', 'description');
  add('authors', 'author', 'name', '@list');
  add('authors', 'creator', 'name', '@list');
  readTimes(add);
  add('urls', 'mainEntityOfPage', '@id', 'url');
  add('urls', 'url');
  add('sites', 'publisher', 'name');
  add('images', 'image', 'url', 'contentUrl', '@list');
  add('sections', 'articleSection');
  add('tags', 'keywords');
  add('languages', 'inLanguage', 'alternateName', 'name');
  add('articleBodies', 'articleBody');
  const free = node.isAccessibleForFree;
  if (free === false || (typeof free === 'string' && /^false$/i.test(free))) {
    facts.add('paywall', { value: 'false', from: 'json-ld', path: `${path}.isAccessibleForFree`, span });
  }
}

function readPage(node: Node, path: string, span: Span, facts: Facts): void {
  const add = adder(node, path, span, facts);
  add('descriptions', 'description');
  readTimes(add);
  add('urls', 'url');
  add('languages', 'inLanguage', 'alternateName', 'name');
}

function readTimes(add: (key: FactList, property: string, ...inner: string[]) => void): void {
  add('published', 'datePublished');
  add('published', 'dateCreated');
  add('modified', 'dateModified');
}
