import type { Fact, FactSource, Notice, Span } from '../document.ts';
import type { FactList, Facts } from '../facts.ts';
import { readJsonLdFacts } from '../json-ld/facts.ts';
import { parseJsonLd } from '../json-ld/parse.ts';
import { jsonLdNotice } from '../json-ld/unread.ts';
import type { Limits } from '../limits.ts';
import type { Script } from './buried/find.ts';
import type { Attributes } from './elements.ts';
import { itemKey, metaKey } from './telling-names.ts';

/** A title or name reaches no further than this much text. */
const titleReach = 500;
const nameReach = 200;

/** An element that says something about the page, while it is open. */
interface Telling {
  tag: string;
  attributes: Attributes;
  start: number;
  depth: number;
  /** The text below it, scripts apart, and how much of it is of use. */
  text: string;
  reach: number;
  /** The first element below it that is its name by `itemprop`. */
  name: { text: string; depth: number; isOpen: boolean } | null;
  isInSvg: boolean;
  /** Where the text of a script begins; -1 before there is any. */
  textStart: number;
}

/** What the elements of a page say about it, while it is read: meta, title, canonical link, html lang, `<time>`, `alt`, microdata, JSON-LD. */
export interface ElementFacts {
  /** Where what is found goes. */
  facts: Facts;
  limits: Limits;
  /** Tags of the elements that are open. */
  open: string[];
  telling: Telling[];
  /** Where the scripts of the page stand. */
  scripts: Script[];
  /** Says that JSON-LD was left unread, where some was. */
  unread: Notice | null;
}

/**
 * What a page that has not been read yet says: to be filled while it is.
 * @param facts where what is found goes
 */
export const newElementFacts = (facts: Facts, limits: Limits): ElementFacts => ({
  facts,
  limits,
  open: [],
  telling: [],
  scripts: [],
  unread: null,
});

/** @param isTold whether it may say something; hidden elements may be no more than the name of one that does */
export function openTelling(
  { open, telling }: ElementFacts,
  tag: string,
  attributes: Attributes,
  start: number,
  isTold: boolean,
): void {
  const parent = open.at(-1);
  open.push(tag);
  if (telling.length > 0 && attributes.itemprop === 'name') {
    for (const element of telling) element.name ??= { text: '', depth: open.length, isOpen: true };
  }
  const tells = tellingTags.has(tag) || attributes.itemprop !== undefined || (tag === 'img' && attributes.alt);
  if (!isTold || !tells) return;
  telling.push({
    tag,
    attributes,
    start,
    depth: open.length,
    text: '',
    reach: /\bauthor\b/i.test(attributes.itemprop ?? '') ? nameReach : titleReach,
    name: null,
    isInSvg: parent === 'svg',
    textStart: -1,
  });
}

/** Text that stands in the elements that are open. */
export function addTold({ open, telling }: ElementFacts, text: string, start: number): void {
  if (telling.length === 0) return;
  const innermost = open.at(-1);
  for (const element of telling) {
    if (innermost === 'script' || innermost === 'style') {
      if (element.tag !== 'script' || element.depth !== open.length) continue;
      if (element.textStart < 0) element.textStart = start;
      element.text += text;
      continue;
    }
    if (element.text.length <= element.reach) element.text += text;
    if (element.name?.isOpen && element.name.text.length <= nameReach) element.name.text += text;
  }
}

/** Closes the element that was opened last; it ends at `end`. */
export function closeTelling(elements: ElementFacts, end: number): void {
  const { open, telling } = elements;
  const depth = open.length;
  open.pop();
  if (telling.length === 0) return;
  for (const { name } of telling) if (name?.depth === depth) name.isOpen = false;
  if (telling.at(-1)?.depth === depth) settle(elements, telling.pop() as Telling, end);
}

function settle(elements: ElementFacts, element: Telling, end: number): void {
  const { facts, limits, scripts } = elements;
  const { tag, attributes, start, textStart } = element;
  if (tag !== 'script') {
    readFacts(element, [start, end], facts);
    return;
  }
  if (textStart < 0) return;
  const isJsonLd = isJsonLdScript(attributes);
  const textSpan: Span = [textStart, textStart + element.text.length];
  scripts.push({ start: textSpan[0], end: textSpan[1], isJsonLd });
  const notice = isJsonLd ? jsonLdNotice(element.text, limits) : null;
  elements.unread ??= notice;
  const json = isJsonLd && !notice ? parseJsonLd(element.text) : null;
  if (json) readJsonLdFacts(json, textSpan, facts);
}

const tellingTags: ReadonlySet<string> = new Set(['meta', 'title', 'html', 'link', 'time', 'script']);

const isJsonLdScript = ({ type }: Attributes): boolean => type !== undefined && /ld\+json/i.test(type);

function readFacts(element: Telling, span: Span, facts: Facts): void {
  const { tag, attributes } = element;
  const add = (key: FactList, value: string | undefined, from: FactSource, path: string): void => {
    if (value) facts.add(key, { value, from, path, span } satisfies Fact);
  };
  if (tag === 'meta') metaFacts(attributes, span, facts);
  else if (tag === 'title') {
    if (!element.isInSvg) facts.setPageTitle({ value: folded(element.text), from: 'title', path: 'title', span });
  } else if (tag === 'html') add('languages', attributes.lang ?? attributes['xml:lang'], 'html', 'lang');
  else if (tag === 'link') {
    if (attributes.rel?.toLowerCase() === 'canonical') add('urls', attributes.href, 'link', 'canonical');
  } else if (tag === 'time' && attributes.datetime && !attributes.itemprop) {
    const key = /modif|updat/i.test(attributes.class ?? '') ? 'modified' : 'published';
    add(key, attributes.datetime, 'time', 'pubdate' in attributes ? 'pubdate' : 'datetime');
  }
  if (tag === 'img') add('pictureTexts', attributes.alt, 'html', 'img alt');
  if (attributes.itemprop !== undefined) itemFacts(element, span, facts);
}

function metaFacts(attributes: Attributes, span: Span, facts: Facts): void {
  const value = attributes.content;
  if (!value) return;
  const name = attributes.property ?? attributes.name ?? attributes['http-equiv'];
  if (!name) return;
  const key = metaKey(name);
  if (key) facts.add(key, { value, from: 'meta', path: name, span });
}

function itemFacts(element: Telling, span: Span, facts: Facts): void {
  const { attributes } = element;
  for (const name of (attributes.itemprop ?? '').split(/\s+/)) {
    const key = itemKey(name);
    if (!key) continue;
    const value = attributes.content ?? (key === 'published' || key === 'modified' ? attributes.datetime : undefined);
    facts.add(key, { value: value ?? itemText(element, key), from: 'microdata', path: name, span });
  }
}

const itemText = ({ text, name }: Telling, key: FactList): string =>
  folded(key === 'authors' ? (name?.text ?? text) : text);

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
