import type { RecorteError } from '../errors.ts';
import type { ExtractOptions } from '../extract-options.ts';
import type { Content } from './content.ts';

/** Where a document stands in a dump: what a person needs to find it again. */
export interface Origin {
  /** Name of the input as given or found; `-` is standard input. */
  input: string;
  /** Name of the member, in an archive. */
  member: string | null;
  /** Offset of the record in bytes, in an archive. */
  offset: number | null;
  /** Line of the record from 1, in NDJSON. */
  line: number | null;
}

export type Entry = {
  /** Bytes of the input's file, as it lies on the disk, that were read when this was found. */
  behind?: number;
} & (
  | { kind: 'document'; place: Origin; content: Content; options: ExtractOptions }
  | { kind: 'skip'; place: Origin; rule: string }
  | { kind: 'error'; place: Origin; error: RecorteError }
);
