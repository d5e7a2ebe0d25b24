import { overLimit } from '../../../node/input/limits.ts';
import type { Entry } from '../../entry.ts';
import { jsonEntry } from '../../records/entry.ts';
import { lines } from '../../records/lines.ts';
import type { Bytes } from '../bytes.ts';
import { errorEntry, type Reading, type Source } from '../source.ts';

/** Records of JSON, one a line. Blank lines are none. */
export async function* readNdjson(
  { place }: Source,
  bytes: Bytes,
  { options, limits }: Reading,
): AsyncGenerator<Entry> {
  // A byte order mark goes, at the start and where files were joined.
  const decoder = new TextDecoder();
  for await (const { number, bytes: line } of lines(bytes.rest(), limits.bytes)) {
    const at = { ...place, line: number };
    if (line === null) yield errorEntry(at, overLimit('bytes', limits, { input: place.input, line: number }));
    else {
      const json = decoder.decode(line);
      if (json.trim() !== '') yield jsonEntry(json, at, { options, limits });
    }
  }
}
