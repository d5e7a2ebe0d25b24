import { constants, gunzipSync } from 'node:zlib';
import { unpack } from '../../node/input/unpack.ts';

const mostBytes = 1024 * 1024;

/** What the first bytes of packed data unpack to, as far as they go. */
export async function unpackedHead(head: Uint8Array): Promise<Uint8Array> {
  if (head[0] === 0x1f) return gunzipped(head);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of unpack(once(head), '')) {
      parts.push(part);
      length += part.length;
      if (length >= mostBytes) break;
    }
  } catch {
    // It ends where the head does, or is damaged: what reads it will say so.
  }
  return Buffer.concat(parts);
}

function gunzipped(head: Uint8Array): Uint8Array {
  // A few bytes of gzip can stand for very many.
  for (const length of [head.length, 4096, 64]) {
    try {
      return gunzipSync(head.subarray(0, length), {
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: 64 * mostBytes,
      });
    } catch {
      // Damaged further on, or too much: less of it may do.
    }
  }
  return new Uint8Array();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
