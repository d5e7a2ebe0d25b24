import { finished } from 'node:stream/promises';
import type { Gunzip } from 'node:zlib';
import { fed } from './fed.ts';

/** A byte of deflate can stand for a thousand: small bites keep what one of them gives in bounds. */
const biteBytes = 32 * 1024;

/**
 * What an engine of zlib unpacks. Fed bite by bite: a stream that is destroyed by an error drops what nobody has read yet,
 * and so would lose what comes before a damage.
 */
export async function* inflated(packed: AsyncIterable<Uint8Array>, engine: Gunzip): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  const taken = (): Uint8Array[] => {
    const given = parts;
    parts = [];
    return given;
  };
  let ended = false;
  engine
    .on('data', (part: Uint8Array) => parts.push(part))
    .on('end', () => {
      ended = true;
    });
  const whole = finished(engine);
  whole.catch(() => {});
  try {
    for await (const chunk of packed) {
      for (let at = 0; at < chunk.length && !ended && !engine.errored; at += biteBytes) {
        const bite = chunk.subarray(at, at + biteBytes);
        await fed(engine, bite);
        yield* taken();
      }
      if (ended || engine.errored) break;
    }
    engine.end();
    await whole;
    yield* taken();
  } catch (error) {
    yield* taken();
    throw error;
  } finally {
    engine.destroy();
  }
}
