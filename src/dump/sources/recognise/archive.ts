import { isTar } from '../forms/tar/is-tar.ts';

/** Forms that are known by their first bytes alone, as messages call them: `extract` sends them to `batch`. */
export const archives = {
  parquet: 'a Parquet file',
  tar: 'a tar archive',
  zip: 'a ZIP archive',
  warc: 'a WARC archive',
} as const;

export type Archive = keyof typeof archives;

/** Tells what holds many documents by its first bytes; null for anything that may be a text. */
export function archiveOf(head: Uint8Array): Archive | null {
  const ascii = (start: number, end: number): string => Buffer.from(head.subarray(start, end)).toString('latin1');
  if (ascii(0, 4) === 'PAR1') return 'parquet';
  if (isTar(head)) return 'tar';
  if (ascii(0, 4) === 'PK\x05\x06') return 'zip';
  // Office documents and EPUB are ZIP archives too: binary documents, which are refused by name.
  if (ascii(0, 4) === 'PK\x03\x04' && !/^(\[Content_Types\]|_rels\/|mimetype)/.test(ascii(30, 60))) return 'zip';
  return /^WARC\/[01]\.\d/.test(ascii(0, 16)) ? 'warc' : null;
}
