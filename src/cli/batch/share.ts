import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../../dump/entry.ts';
import { statOf } from '../../node/stat.ts';

/** How much of the inputs is behind a run. */
export interface Share {
  /** Told of each document: where it stands and its bytes, unpacked. */
  pass(place: Place, bytes: number): void;
  /** From 0 to 1; null while or because nobody knows. */
  now(): number | null;
}

/** Files that are counted: to count more takes longer than it is worth. */
const mostFiles = 200_000;

/**
 * Estimates by the sizes of files: those passed, and in the one that is read by the offset of the record, else by what
 * came out of it. Where more comes out than is in it, it is packed, and nobody knows.
 */
export function inputShare(inputs: readonly string[]): Share {
  let total: number | null = null;
  void sizeOf(inputs).then((size) => {
    total = size;
  });
  let input: string | null = null;
  let passed = 0;
  let size = 0;
  let out = 0;
  let offset: number | null = null;
  return {
    pass(place, bytes) {
      if (place.input !== input) {
        passed += size;
        input = place.input;
        size = statOf(place.input)?.size ?? 0;
        out = 0;
      }
      out += bytes;
      offset = place.offset;
    },
    now() {
      if (!total) return null;
      const within = offset !== null && offset <= size ? offset : out;
      return within > size ? null : Math.min(1, (passed + within) / total);
    },
  };
}

/** Bytes of all files named or in the folders named; null when they cannot be told. */
async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  let sum = 0;
  let files = 0;
  const waiting = [...inputs];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = name === '-' ? null : await stat(name).catch(() => null);
    if (found === null || ++files > mostFiles) return null;
    if (found.isDirectory()) {
      for (const child of await readdir(name).catch(() => [])) waiting.push(join(name, child));
    } else sum += found.size;
  }
  return sum;
}
