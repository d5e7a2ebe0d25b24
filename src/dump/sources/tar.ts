import { ReadableStream, type ReadableWritablePair } from 'node:stream/web';
import { createTarDecoder, type TarHeader } from 'modern-tar';
import { RecorteError } from '../../errors.ts';
import type { Entry } from '../entry.ts';
import type { Bytes } from './bytes.ts';
import { memberOf } from './member.ts';
import { readSource } from './read.ts';
import type { Reading, Source } from './source.ts';
import { unfailing } from './unfailing.ts';

/** The files in a tar archive, in its order. Links and folders hold nothing; names are names, never paths to write to. */
export async function* readTar(source: Source, bytes: Bytes, reading: Reading): AsyncGenerator<Entry> {
  const { place } = source;
  const packed = unfailing(bytes.rest());
  let told = false;
  async function* contentOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      told = true;
      packed.check();
      throw broken(place.input, error);
    }
  }
  try {
    for await (const { header, body } of membersOf(packed.items)) {
      if (header.type === undefined || header.type === 'file') {
        const at = { ...place, member: memberOf(place, header.name) };
        yield* readSource(
          { place: at, bytes: contentOf(body), path: null, met: true },
          { ...reading, depth: reading.depth + 1 },
        );
      }
      if (!body.locked) await body.cancel();
    }
  } catch (error) {
    if (told) return;
    packed.check();
    throw broken(place.input, error);
  }
  if (!told) packed.check();
}

interface Member {
  header: TarHeader;
  body: ReadableStream<Uint8Array>;
}

function membersOf(source: AsyncIterable<Uint8Array>): ReadableStream<Member> {
  // The same streams to Node, another type to TypeScript.
  const decoder = createTarDecoder({ strict: true }) as unknown as ReadableWritablePair<Member, Uint8Array>;
  return ReadableStream.from(source).pipeThrough(decoder);
}

function broken(input: string, cause: unknown): RecorteError {
  const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
  const message = /truncated/i.test(reason) ? 'a tar archive that is cut off' : `a damaged tar archive (${reason})`;
  return new RecorteError({ code: 'unreadable', input, message, hint: 'Get the file again', cause });
}
