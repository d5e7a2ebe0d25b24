import type { ArchivePiece } from './pieces.ts';

/** The unpacked bytes of an archive up to the next damage. */
export interface Stretch {
  readonly held: Uint8Array;
  /** Damage that ends the held bytes; null where they end the archive, or go on. */
  readonly damage: Extract<ArchivePiece, { damage: unknown }> | null;
  /** Whether the held bytes are the last. */
  readonly ended: boolean;
  /** Where the held bytes begin: in the archive if a packed unit begins with them, else in what it unpacks to. */
  offset(): number;
  /** Holds `n` bytes at least, as far as there are. */
  fill(n: number): Promise<void>;
  skip(n: number): void;
  /** Drops what is held before a damage and goes on behind it. */
  passDamage(): void;
}

export function stretchOf(pieces: AsyncIterable<ArchivePiece>): Stretch {
  const iterator = pieces[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let position = 0;
  let starts: { at: number; offset: number }[] = [];
  let damage: Stretch['damage'] = null;
  let done = false;
  const skip = (n: number): void => {
    held = held.subarray(n);
    position += n;
    starts = starts.filter(({ at }) => at >= position);
  };
  return {
    get held() {
      return held;
    },
    get damage() {
      return damage;
    },
    get ended() {
      return done && damage === null;
    },
    offset: () => starts.find(({ at }) => at === position)?.offset ?? position,
    async fill(n) {
      const parts = [held];
      let length = held.length;
      while (length < n && !done && damage === null) {
        const { value, done: over } = await iterator.next();
        if (over) done = true;
        else if ('damage' in value) damage = value;
        else {
          if (value.start !== null) starts.push({ at: position + length, offset: value.start });
          parts.push(value.bytes);
          length += value.bytes.length;
        }
      }
      if (parts.length > 1) held = Buffer.concat(parts);
    },
    skip,
    passDamage() {
      skip(held.length);
      damage = null;
    },
  };
}
