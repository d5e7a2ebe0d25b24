import { type InputLimits, overLimit } from '../../../node/input/limits.ts';
import type { Entry } from '../../entry.ts';
import { reclaim } from '../../workers/reclaim.ts';
import type { Bytes } from '../bytes.ts';
import { noPage } from '../recognise/no-page.ts';
import { documentEntry, nameOf, type Reading, type Source } from '../source.ts';

const shownBytes = 64 * 1024;

/** A source that is one document: a page or a text. */
export async function* readDocument({ place, met }: Source, bytes: Bytes, { limits }: Reading): AsyncGenerator<Entry> {
  const rule = met ? noPage(nameOf(place), (await bytes.look(shownBytes)).subarray(0, shownBytes)) : null;
  yield rule ? { kind: 'skip', place, rule } : documentEntry(place, await allOf(bytes.rest(), place.input, limits));
}

/**
 * All bytes of one document.
 * @throws RecorteError too-large
 */
async function allOf(source: AsyncIterable<Uint8Array>, input: string, limits: InputLimits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    parts.push(part);
    length += part.length;
    if (length > limits.bytes) throw overLimit('bytes', limits, { input });
  }
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = Buffer.concat(parts);
  parts.length = 0;
  reclaim(length);
  return whole;
}
