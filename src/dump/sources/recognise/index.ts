import { tellSourceType } from '../../../read/source-type.ts';
import { holdsRecords } from '../forms/json/shape.ts';
import { columnsOf } from '../forms/table/columns.ts';
import type { SourceOptions } from '../source.ts';
import { type Archive, archiveOf } from './archive.ts';
import { headText, textBytes } from './head-text.ts';

/** The forms that a source can have once it is unpacked. */
export type Form = Archive | 'document' | 'split' | 'ndjson' | 'json' | 'table';

interface Known {
  name: string;
  /** Whether the source goes on after the head. */
  cut: boolean;
  options: SourceOptions;
}

/** Tells a form by the first bytes of a source; the name counts only for tables without a usual column. */
export function recognise(head: Uint8Array, { name, cut, options }: Known): Form {
  const archive = archiveOf(head);
  if (archive) return archive;
  const text = headText(head);
  if (options.split !== undefined && tellSourceType(text) !== 'html') return 'split';
  const records = holdsRecords(text, { cut: cut || head.length > textBytes, options });
  if (records) return records;
  return columnsOf(text, { name, options }) ? 'table' : 'document';
}
