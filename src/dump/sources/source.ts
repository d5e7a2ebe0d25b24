import type { RecorteError } from '../../errors.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { asRecorteError } from '../../faults.ts';
import { inputFault } from '../../node/input/fault.ts';
import type { AllLimits, InputLimits } from '../../node/input/limits.ts';
import { isSystemFault } from '../../node/system-fault.ts';
import type { SourceType } from '../../read/document.ts';
import type { Content } from '../content.ts';
import type { Entry, Origin } from '../entry.ts';
import type { Bytes } from './bytes.ts';

/** What flags say about reading a dump. */
export interface SourceOptions {
  htmlField?: string | undefined;
  textField?: string | undefined;
  urlField?: string | undefined;
  idField?: string | undefined;
  fetchedField?: string | undefined;
  /** What parts the documents of a text, as RE2 writes it. */
  split?: string | undefined;
  /** What every document is read as. */
  type?: SourceType | undefined;
  /** Charset of what is text. */
  encoding?: string | undefined;
  /** Limits that are not the usual ones. */
  limit?: Partial<AllLimits> | undefined;
}

/** Something with documents in it: a file, a stream, a member of an archive. */
export interface Source {
  place: Origin;
  /** Its bytes as they come; they can be asked for once. */
  bytes: AsyncIterable<Uint8Array>;
  /** Where it lies on the disk, unpacked; null when it can only be read from the start to the end. */
  path: string | null;
  /** Whether it was met in a folder or an archive rather than named: what is no page there is passed over. */
  met: boolean;
}

export interface Reading {
  options: SourceOptions;
  limits: InputLimits;
  /** Reads a source that lies in this one. */
  readWithin(source: Source): AsyncIterable<Entry>;
}

/** Reads one form: the entries of a source whose first bytes show that form. */
export type ReadForm = (source: Source, bytes: Bytes, reading: Reading) => AsyncIterable<Entry>;

/** What the place of a document says of it in its Article. */
const optionsAt = ({ input, member, offset, line }: Origin): ExtractOptions => ({
  name: input,
  member: member ?? undefined,
  offset: offset ?? undefined,
  line: line ?? undefined,
});

export const documentEntry = (place: Origin, content: Content, options: ExtractOptions = {}): Entry => ({
  kind: 'document',
  place,
  content,
  options: { ...optionsAt(place), ...options },
});

/** An error about a place, whatever was thrown there. */
export const errorEntry = (place: Origin, error: unknown): Entry => ({
  kind: 'error',
  place,
  error: fault(place, error),
});

function fault(place: Origin, error: unknown): RecorteError {
  return isSystemFault(error) ? inputFault(error, place.input) : asRecorteError(error);
}

/** The name a source goes by: that of its member, else of its file. */
export const nameOf = ({ input, member }: Origin): string => member ?? input;
