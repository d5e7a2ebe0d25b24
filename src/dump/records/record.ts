import { RecorteError } from '../../errors.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { isObject } from '../../is-object.ts';
import { type InputLimits, overLimit } from '../../node/input/limits.ts';
import type { SourceType } from '../../read/document.ts';
import { holdsMoreValues, type Json } from './json.ts';
import { instant, languageTag, sourceType } from './values.ts';

/** What the parts of a record are called in the input. */
export type Names = Record<'idField' | 'htmlField' | 'textField' | 'urlField' | 'fetchedField', string>;

/** What they are called where nothing else is said. */
export const ownNames: Names = {
  idField: 'id',
  htmlField: 'html',
  textField: 'text',
  urlField: 'url',
  fetchedField: 'fetched',
};

/** The bytes of a page, in Base64. */
export const packedField = 'html_base64';

/** Fields that are read by these names alone. */
export const fixedFields = [packedField, 'content_type', 'lang', 'type'];

/** The document of a line, and what the line says about it. */
export interface PipeRecord {
  document: string | Uint8Array;
  /** What it is read as unless the record or a flag says otherwise. */
  usualType: SourceType;
  /** Only what the record says. */
  options: ExtractOptions;
}

/** @throws RecorteError bad-json, bad-record, too-large */
export function parseObject(line: string, limits: InputLimits): Json {
  if (line.trim() === '')
    throw new RecorteError({ code: 'bad-json', message: 'the line is blank', hint: 'Leave it out' });
  if (holdsMoreValues(line, limits.values)) throw overLimit('values', limits);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    const hint = 'Every line must be one JSON object; a page is read by recorte extract';
    throw new RecorteError({ code: 'bad-json', message: 'not JSON', hint, cause });
  }
  if (isObject(value)) return value;
  throw bad('the line is JSON, but no object', 'Write it as {"html": "…"} or {"text": "…"}');
}

/**
 * The document of a record. With `lenient`, fields of the usual names that say something else than they should count as
 * not there, but for that of the document.
 * @throws RecorteError bad-record
 */
export function readRecord(record: Json, names: Names, { lenient = false } = {}): PipeRecord {
  const { document, usualType } = documentOf(record, names);
  const said = lenient ? (name: string) => leniently(record, name) : (name: string) => stringIn(record, name);
  const checked = <Value>(name: string, check: Check<Value>, what: string): Value | undefined =>
    checkedIn(name, said(name), check, lenient ? null : what);
  const options: ExtractOptions = {
    url: said(names.urlField),
    fetched: checked(names.fetchedField, instant, 'a time in ISO 8601'),
    // An Article says `und` where it is unsure: no claim.
    lang: said('lang') === 'und' ? undefined : checked('lang', languageTag, 'a known language tag'),
    type: checked('type', sourceType, 'html, markdown or text'),
    contentType: said('content_type'),
  };
  return { document, usualType, options: Object.fromEntries(Object.entries(options).filter(([, value]) => value)) };
}

/** The fields that are no part of the document or of what is said about it. */
export function otherFields(record: Json, names: Names): Json {
  const read = new Set([...Object.values(names), ...fixedFields]);
  return Object.fromEntries(Object.entries(record).filter(([name]) => !read.has(name)));
}

function documentOf(record: Json, names: Names): Pick<PipeRecord, 'document' | 'usualType'> {
  const html = stringIn(record, names.htmlField);
  if (html) return { document: html, usualType: 'html' };
  const packed = stringIn(record, packedField);
  if (packed) return { document: fromBase64(packed), usualType: 'html' };
  const text = stringIn(record, names.textField);
  if (text !== undefined) return { document: text, usualType: 'text' };
  if (html !== undefined || packed !== undefined) return { document: '', usualType: 'html' };
  const { htmlField, textField } = names;
  throw bad(`neither ${htmlField}, ${packedField} nor ${textField}`, 'Name the field by --html-field or --text-field');
}

function fromBase64(value: string): Uint8Array {
  const characters = value.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(characters))
    throw bad(`${packedField} is not Base64`, 'Encode the bytes of the page, or send text as html');
  return Buffer.from(characters, 'base64');
}

/** A field that is absent or null is undefined. */
function stringIn(record: Json, name: string): string | undefined {
  const value = valueIn(record, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw bad(`${name} is not a string`, 'Put it in quotes, or leave it out');
}

const leniently = (record: Json, name: string): string | undefined => {
  const value = valueIn(record, name);
  return typeof value === 'string' ? value : undefined;
};

type Check<Value> = (value: string) => Value | null;

/** What a value says; null for `what` takes one that says nothing known as none. */
function checkedIn<Value>(
  name: string,
  value: string | undefined,
  check: Check<Value>,
  what: string | null,
): Value | undefined {
  if (!value) return undefined;
  const found = check(value);
  if (found !== null) return found;
  if (what === null) return undefined;
  throw bad(`${name} is '${value.slice(0, 60)}', not ${what}`, 'Mend the field, or leave it out');
}

export function valueIn(record: Json, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

export function bad(message: string, hint: string): RecorteError {
  return new RecorteError({ code: 'bad-record', message, hint });
}
