import { unpack } from '../../../node/input/unpack.ts';

const enoughBytes = 256 * 1024;

/** What the first bytes of packed data unpack to, as far as they go. */
export async function unpackedHead(head: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of unpack(growing(head), '')) {
      parts.push(part);
      length += part.length;
      if (length >= enoughBytes) break;
    }
  } catch {
    // It ends where the head does, or is damaged: what reads it will say so.
  }
  return Buffer.concat(parts);
}

/** A damage costs what is fed with it: the first bytes, which tell the form, go alone. */
async function* growing(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  let size = 128;
  for (let at = 0; at < bytes.length; ) {
    yield bytes.subarray(at, at + size);
    at += size;
    size *= 2;
  }
}
