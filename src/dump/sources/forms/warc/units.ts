import { RecorteError } from '../../../../errors.ts';
import type { RatioGuard } from '../../../../node/input/limits.ts';
import { isSystemFault } from '../../../../node/system-fault.ts';
import type { Bytes } from '../../bytes.ts';
import type { ArchivePiece } from './pieces.ts';

/** How archives are packed piece by piece: members of gzip, frames of zstd. */
export interface Packing {
  /** How a unit begins. */
  magic: readonly number[];
  /** Takes one unit from the bytes and gives what it unpacks to; throws when it is damaged. */
  unpack(bytes: Bytes): AsyncIterable<Uint8Array>;
}

/** All of a unit could be unpacked, but is not what was packed. */
export class WrongChecksum extends Error {}

/** Unpacked bytes that are held back until their unit has proved whole; longer ones are given as they come. */
const heldBytes = 4 * 1024 * 1024;

/** Packed bytes of a damaged unit that are looked through for the beginning of the next. */
const rewindBytes = 4 * 1024 * 1024;

/**
 * Unpacks an archive unit by unit: a damaged one is lost alone, for the next is looked for by how it begins.
 * @throws RecorteError too-large when they unpack to too many times their size
 */
export async function* unitPieces(
  bytes: Bytes,
  { magic, unpack }: Packing,
  guard: RatioGuard,
): AsyncGenerator<ArchivePiece> {
  let searching = false;
  for (let head = await bytes.peek(1); head.length > 0; head = await bytes.peek(1)) {
    if (head[0] === 0) {
      // Padding, as tapes have it.
      bytes.skip(1);
      continue;
    }
    const start = bytes.position;
    const pieces: ArchivePiece[] = [];
    let length = 0;
    bytes.mark(rewindBytes);
    let from = start;
    try {
      for await (const part of unpack(bytes)) {
        guard.took(bytes.position - from);
        from = bytes.position;
        guard.gave(part.length);
        pieces.push({ bytes: part, start: length === 0 ? start : null });
        length += part.length;
        if (length > heldBytes) yield* pieces.splice(0);
      }
      searching = false;
      yield* pieces;
    } catch (damage) {
      if (damage instanceof RecorteError) throw damage;
      if (isSystemFault(damage)) {
        yield* pieces;
        yield { damage, start };
        return;
      }
      if (!searching) {
        // What was unpacked before a damage is good, as far as anybody knows; with a wrong checksum it is not.
        if (!(damage instanceof WrongChecksum)) yield* pieces;
        yield { damage, start };
      }
      searching = length <= heldBytes;
      bytes.rewind();
      await seek(bytes, Buffer.from(magic));
    }
  }
}

const searchBytes = 64 * 1024;

/** Goes on to the next place that looks like the beginning of a unit, or to the end. */
async function seek(bytes: Bytes, magic: Buffer): Promise<void> {
  bytes.skip(Math.min(1, (await bytes.peek(1)).length));
  for (;;) {
    const held = await bytes.look(searchBytes);
    const found = Buffer.from(held.buffer, held.byteOffset, held.length).indexOf(magic);
    if (found >= 0) return bytes.skip(found);
    if (held.length < searchBytes) return bytes.skip(held.length);
    bytes.skip(held.length - magic.length + 1);
  }
}
