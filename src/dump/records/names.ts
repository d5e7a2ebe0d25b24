import { isObject } from '../../is-object.ts';
import type { SourceType } from '../../read/document.ts';
import type { Json } from './json.ts';
import { type Names, ownNames, packedField } from './record.ts';
import { instant } from './values.ts';

/** Names of fields that flags give; the others are looked for. */
export type GivenNames = { readonly [Name in keyof Names]?: string | undefined };

/** What fields of records are usually called, the likeliest first; in lower case, letters and digits alone. */
const usual = {
  htmlField: [
    'html',
    'rawhtml',
    'pagehtml',
    'htmlcontent',
    'contenthtml',
    'bodyhtml',
    'htmlbody',
    'htmlsource',
    'pagesource',
  ],
  textField: ['text', 'rawtext', 'fulltext', 'plaintext', 'articletext', 'maintext', 'pagetext', 'bodytext'],
  /** Fields that hold either, so that the content has to tell. */
  eitherField: [
    'rawcontent',
    'content',
    'body',
    'raw',
    'document',
    'page',
    'markdown',
    'source',
    'articlebody',
    'article',
  ],
  urlField: [
    'url',
    'pageurl',
    'sourceurl',
    'finalurl',
    'originalurl',
    'canonicalurl',
    'warctargeturi',
    'targeturi',
    'link',
    'uri',
    'href',
  ],
  idField: ['id', 'docid', 'documentid', 'articleid', 'pageid', 'recordid', 'warcrecordid', 'uuid', 'guid'],
  fetchedField: [
    'fetched',
    'fetchedat',
    'fetchtime',
    'fetchdate',
    'crawled',
    'crawledat',
    'crawldate',
    'crawltime',
    'scraped',
    'scrapedat',
    'scrapedate',
    'retrieved',
    'retrievedat',
    'downloaded',
    'downloadedat',
    'datedownload',
    'downloaddate',
    'warcdate',
  ],
} as const satisfies Record<string, readonly string[]>;

type Field = keyof typeof usual;

/** `rawHtml`, `raw_html` and `Raw HTML` are one name. */
const folded = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Those of these names that a field usually has, the likeliest first. */
export function usualNames(names: readonly string[], field: Field): string[] {
  const places: readonly string[] = usual[field];
  return names
    .map((name) => ({ name, place: places.indexOf(folded(name)) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name);
}

/** The names of a record's fields: those that flags give, else usual ones with a value that fits. */
export function namesOf(record: Json, given: GivenNames): { names: Names; usualType: SourceType | null } {
  const keys = Object.keys(record);
  const find = (field: Field, fits: (value: unknown) => boolean): string | undefined =>
    usualNames(keys, field).find((name) => fits(record[name]));
  const told = given.htmlField !== undefined || given.textField !== undefined;
  const html = told ? given.htmlField : find('htmlField', isText);
  const text = told ? given.textField : find('textField', isText);
  const either = told || html !== undefined || text !== undefined ? undefined : find('eitherField', isText);
  const names: Names = {
    htmlField: html ?? ownNames.htmlField,
    textField: text ?? either ?? ownNames.textField,
    urlField: given.urlField ?? find('urlField', isText) ?? ownNames.urlField,
    idField: given.idField ?? find('idField', isId) ?? ownNames.idField,
    fetchedField: given.fetchedField ?? find('fetchedField', isInstant) ?? ownNames.fetchedField,
  };
  return { names, usualType: html !== undefined ? 'html' : text !== undefined ? 'text' : null };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isId = (value: unknown): boolean => isText(value) || typeof value === 'number';
const isInstant = (value: unknown): boolean => typeof value === 'string' && instant(value) !== null;

/** Whether a value is a record with a document in it, as far as its names tell. */
export function holdsDocument(value: unknown, { htmlField, textField }: GivenNames): boolean {
  if (!isObject(value)) return false;
  const named = [htmlField, textField].filter((name) => name !== undefined);
  const names = named.length > 0 ? named : documentNames(Object.keys(value));
  return [...names, packedField].some((name) => typeof value[name] === 'string');
}

/** Those of these names that fields with documents usually have. */
export const documentNames = (names: readonly string[]): string[] => [
  ...usualNames(names, 'htmlField'),
  ...usualNames(names, 'textField'),
  ...usualNames(names, 'eitherField'),
];
