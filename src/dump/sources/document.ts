import { RecorteError } from '../../errors.ts';
import { maxDocumentBytes, tooLarge } from '../../node/input/limit.ts';
import type { Entry } from '../entry.ts';
import type { Bytes } from './bytes.ts';
import { noPage } from './no-page.ts';
import { documentEntry, nameOf, type Source } from './source.ts';

const shownBytes = 64 * 1024;

/** A source that is one document: a page or a text. */
export async function* readDocument({ place, met }: Source, bytes: Bytes): AsyncGenerator<Entry> {
  const rule = met ? noPage(nameOf(place), await bytes.look(shownBytes)) : null;
  yield rule ? { kind: 'skip', place, rule } : documentEntry(place, await allOf(bytes.rest(), place.input));
}

/**
 * All bytes of one document.
 * @throws RecorteError too-large
 */
export async function allOf(source: AsyncIterable<Uint8Array>, input: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    parts.push(part);
    length += part.length;
    if (length > maxDocumentBytes) throw tooLargeFault(input);
  }
  return Buffer.concat(parts);
}

export function tooLargeFault(input: string, line?: number): RecorteError {
  const hint = 'Split it, or cut away what is not the article';
  return new RecorteError({
    code: 'too-large',
    input,
    message: tooLarge,
    hint,
    ...(line === undefined ? {} : { line }),
  });
}
