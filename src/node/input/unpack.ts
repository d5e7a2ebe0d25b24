import { RecorteError } from '../../errors.ts';
import { isSystemFault } from '../system-fault.ts';
import { cutOffMessage, isCutOff } from './cut-off.ts';
import { type InputLimits, inputLimits, ratioGuard } from './limits.ts';
import { ZstdFault } from './zstd-fault.ts';

type Chunks = AsyncIterable<Uint8Array>;

interface Packing {
  name: 'gzip' | 'zstd';
  magic: readonly number[];
  unpack(packed: Chunks): Promise<Chunks>;
}

const gzip = async (packed: Chunks): Promise<Chunks> => (await import('./gzip.ts')).unpackGzip(packed);
const zstd = async (packed: Chunks): Promise<Chunks> => (await import('./zstd.ts')).unpackZstd(packed);

const packings: readonly Packing[] = [
  // RFC 1952; the third byte is deflate, the only method there is.
  { name: 'gzip', magic: [0x1f, 0x8b, 0x08], unpack: gzip },
  // RFC 8878: a frame, and the skippable frame that parallel packers begin with.
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: zstd },
  { name: 'zstd', magic: [0x50, 0x2a, 0x4d, 0x18], unpack: zstd },
];

/**
 * Undoes one layer of gzip or zstd, told by the first bytes; anything else passes as it is. Waits for no more bytes than
 * it takes to tell.
 * @throws RecorteError unreadable when the packed data is damaged, too-large when it unpacks to too many times its size
 */
export async function* unpack(
  source: Chunks,
  input: string,
  limits: InputLimits = inputLimits(),
): AsyncGenerator<Uint8Array> {
  const { head, rest } = await peek(source);
  const packing = packingIn(head);
  if (!packing) {
    yield* joined(head, rest);
    return;
  }
  try {
    const guard = ratioGuard(limits, input);
    for await (const part of await packing.unpack(taken(joined(head, rest), guard.took))) {
      guard.gave(part.length);
      yield part;
    }
  } catch (error) {
    if (error instanceof RecorteError || isSystemFault(error)) throw error;
    const [message, hint] =
      error instanceof ZstdFault && error.hint !== null
        ? [error.message, error.hint]
        : [isCutOff(error) ? cutOffMessage : `damaged ${packing.name} data`, 'Get the file again'];
    throw new RecorteError({ code: 'unreadable', input, message, hint, cause: error });
  }
}

const packingIn = (head: Uint8Array): Packing | undefined =>
  packings.find(({ magic }) => magic.every((byte, index) => head[index] === byte));

/** By what bytes are packed, as their beginning tells; null for anything else. */
export const packingOf = (head: Uint8Array): 'gzip' | 'zstd' | null => packingIn(head)?.name ?? null;

async function peek(source: Chunks): Promise<{ head: Uint8Array; rest: AsyncIterator<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
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

async function* taken(source: Chunks, took: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const part of source) {
    took(part.length);
    yield part;
  }
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
