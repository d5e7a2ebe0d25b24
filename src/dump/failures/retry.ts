import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { RecorteError } from '../../errors.ts';
import { systemFault } from '../../node/system-fault.ts';
import type { Entry, Origin } from '../entry.ts';

/** Documents to do again. */
export interface Retry {
  /** The inputs they stand in, in the order of the list. */
  inputs: string[];
  /** How many there are. */
  wanted: number;
  has(place: Origin): boolean;
}

/**
 * Reads a list of errors.
 * @throws RecorteError not-found, unreadable, bad-record, bad-option
 */
export async function readRetry(file: string): Promise<Retry> {
  const inputs = new Set<string>();
  const keys = new Set<string>();
  let line = 0;
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const place = placeIn(text, file, line);
      inputs.add(place.input);
      keys.add(key(place));
    }
  } catch (error) {
    if (error instanceof RecorteError) throw error;
    const { code, reason } = systemFault(error);
    throw new RecorteError({
      code: code === 'ENOENT' ? 'not-found' : 'unreadable',
      input: file,
      message: code === 'ENOENT' ? 'no such file' : `cannot be read: ${reason}`,
      hint: 'Check the name given to --retry-errors',
      cause: error,
    });
  }
  if (inputs.has('-')) {
    throw new RecorteError({
      code: 'bad-option',
      input: file,
      message: 'its documents came from standard input, which cannot be read again',
      hint: 'Name the files they are in',
    });
  }
  return { inputs: [...inputs], wanted: keys.size, has: (place) => keys.has(key(place)) };
}

/** Only the entries that are to be done again. */
export async function* retried(entries: AsyncIterable<Entry>, retry: Retry): AsyncGenerator<Entry> {
  for await (const entry of entries) if (retry.has(entry.place)) yield entry;
}

function placeIn(text: string, input: string, line: number): Origin {
  try {
    const { name, member = null, offset = null, line: at = null } = JSON.parse(text).source;
    if (typeof name === 'string') return { input: name, member, offset, line: at };
  } catch {
    // Said below.
  }
  throw new RecorteError({
    code: 'bad-record',
    input,
    line,
    message: 'says of no document where it stands',
    hint: 'Give --retry-errors what recorte batch wrote as its errors',
  });
}

const key = ({ input, member, offset, line }: Origin): string => JSON.stringify([input, member, offset, line]);
