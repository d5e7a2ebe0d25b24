import type { Document } from './document.ts';
import type { Opened } from './open.ts';
import type { Reader } from './reader.ts';

/** Reads an opened input with the reader of its kind. */
export function readOpened({ text, mend, type, encoding, digest, notices }: Opened, reader: Reader): Document {
  const { blocks, metadata, notices: noticed } = reader({ text, mend });
  return { type, text, encoding, digest, blocks, metadata, notices: [...notices, ...noticed] };
}
