import { tellSourceType } from '../../read/source-type.ts';
import { columnsOf } from './columns.ts';
import { headText, textBytes } from './head-text.ts';
import { holdsRecords } from './json-shape.ts';
import type { SourceOptions } from './source.ts';
import { isTar } from './tar/is-tar.ts';

/** The forms that a source can have once it is unpacked. */
export type Form = 'document' | 'split' | 'ndjson' | 'json' | 'table' | 'parquet' | 'tar' | 'zip' | 'warc';

interface Known {
  name: string;
  /** Whether the source goes on after the head. */
  cut: boolean;
  options: SourceOptions;
}

/** Tells a form by the first bytes of a source; the name counts only for tables without a usual column. */
export function recognise(head: Uint8Array, { name, cut, options }: Known): Form {
  const ascii = (start: number, end: number): string => Buffer.from(head.subarray(start, end)).toString('latin1');
  if (ascii(0, 4) === 'PAR1') return 'parquet';
  if (isTar(head)) return 'tar';
  if (ascii(0, 4) === 'PK\x05\x06') return 'zip';
  // Office documents and EPUB are ZIP archives too: binary documents, which are refused by name.
  if (ascii(0, 4) === 'PK\x03\x04' && !/^(\[Content_Types\]|_rels\/|mimetype)/.test(ascii(30, 60))) return 'zip';
  if (/^WARC\/[01]\.\d/.test(ascii(0, 16))) return 'warc';
  const text = headText(head);
  if (options.split !== undefined && tellSourceType(text) !== 'html') return 'split';
  const records = holdsRecords(text, { cut: cut || head.length > textBytes, options });
  if (records) return records;
  return columnsOf(text, { name, options }) ? 'table' : 'document';
}
