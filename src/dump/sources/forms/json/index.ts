import { RecorteError } from '../../../../errors.ts';
import { overLimit } from '../../../../node/input/limits.ts';
import type { Entry } from '../../../entry.ts';
import { jsonEntry } from '../../../records/entry.ts';
import type { Bytes } from '../../bytes.ts';
import { errorEntry, type Reading, type Source } from '../../source.ts';
import { jsonValues } from './values.ts';

/** Records in a JSON array, or one after the other over several lines each. */
export async function* readJson({ place }: Source, bytes: Bytes, { options, limits }: Reading): AsyncGenerator<Entry> {
  const decoder = new TextDecoder();
  for await (const value of jsonValues(bytes.rest(), limits.bytes)) {
    const at = { ...place, offset: value.offset };
    if (value.bytes) yield jsonEntry(decoder.decode(value.bytes), at, { options, limits });
    else if (value.fault === 'too-large') yield errorEntry(at, overLimit('bytes', limits, { input: place.input }));
    else {
      const message = value.fault === 'cut' ? 'it ends in the middle of a record' : 'not JSON';
      yield errorEntry(
        at,
        new RecorteError({ code: 'bad-json', input: place.input, message, hint: 'Get the file again' }),
      );
    }
  }
}
