import { type InputLimits, overLimit } from '../../../node/input/limits.ts';
import { type Content, gather, heldBytes } from '../../content.ts';
import type { Entry } from '../../entry.ts';
import { reclaim } from '../../workers/reclaim.ts';
import type { Bytes } from '../bytes.ts';
import { noPage } from '../recognise/no-page.ts';
import { documentEntry, nameOf, type Reading, type Source } from '../source.ts';

const shownBytes = 64 * 1024;

/** A source that is one document: a page or a text. */
export async function* readDocument(
  { place, met, path }: Source,
  bytes: Bytes,
  { limits }: Reading,
): AsyncGenerator<Entry> {
  const rule = met ? noPage(nameOf(place), (await bytes.look(shownBytes)).subarray(0, shownBytes)) : null;
  yield rule
    ? { kind: 'skip', place, rule }
    : documentEntry(place, await contentOf(bytes.rest(), path, place.input, limits));
}

/** @throws RecorteError too-large */
async function contentOf(
  source: AsyncIterable<Uint8Array>,
  path: string | null,
  input: string,
  limits: InputLimits,
): Promise<Content> {
  const gathered = gather(path);
  for await (const part of source) {
    gathered.add(part);
    if (gathered.bytes > limits.bytes) throw overLimit('bytes', limits, { input });
  }
  const content = gathered.content();
  reclaim(heldBytes(content));
  return content;
}
