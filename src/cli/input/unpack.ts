import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import { RecorteError } from '../../errors.ts';

type Chunks = AsyncIterable<Uint8Array>;

interface Packing {
  name: string;
  magic: readonly number[];
  unpack(packed: Chunks): Chunks | Promise<Chunks>;
}

const packings: readonly Packing[] = [
  // RFC 1952; the third byte is deflate, the only method there is.
  { name: 'gzip', magic: [0x1f, 0x8b, 0x08], unpack: (packed) => through(packed, zlib.createGunzip()) },
  // RFC 8878.
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: unpackZstd },
];

/**
 * Undoes one layer of gzip or zstd, told by the first bytes; anything else passes as it is. Waits for no more bytes than
 * it takes to tell.
 * @throws RecorteError unreadable when the packed data is damaged
 */
export async function* unpack(source: Chunks, input: string): AsyncGenerator<Uint8Array> {
  const { head, rest } = await peek(source);
  const packing = packings.find(({ magic }) => magic.every((byte, index) => head[index] === byte));
  if (!packing) {
    yield* joined(head, rest);
    return;
  }
  try {
    yield* await packing.unpack(joined(head, rest));
  } catch (error) {
    if (error instanceof RecorteError) throw error;
    const message = `damaged ${packing.name} data`;
    throw new RecorteError({ code: 'unreadable', input, message, hint: 'Get the file again', cause: error });
  }
}

async function peek(source: Chunks): Promise<{ head: Uint8Array; rest: AsyncIterator<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]();
  let head = new Uint8Array();
  while (packings.some(({ magic }) => mayBegin(magic, head))) {
    const next = await rest.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, rest };
}

/** Whether more bytes are needed to tell that `head` begins with `magic`. */
function mayBegin(magic: readonly number[], head: Uint8Array): boolean {
  return head.length < magic.length && head.every((byte, index) => byte === magic[index]);
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function through(packed: Chunks, unpacker: Transform): Chunks {
  // The error of either end surfaces where the unpacker is read.
  return pipeline(Readable.from(packed), unpacker, () => {});
}

async function unpackZstd(packed: Chunks): Promise<Chunks> {
  // Node has it from 22.15 on.
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };
  if (createZstdDecompress) return through(packed, createZstdDecompress());
  const { unpackZstd } = await import('./zstd.ts');
  return unpackZstd(packed);
}
