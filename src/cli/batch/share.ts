import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../../dump/entry.ts';
import { statOf } from '../../node/stat.ts';

/** How much of the inputs is behind a run, from 0 to 1. */
export interface Behind {
  behind: number;
  /** When it began: more than 0 where it went on from an earlier one. */
  before: number;
}

export interface Share {
  /** Told of each entry, and the bytes of its document, unpacked. */
  pass(entry: Entry, bytes: number): void;
  /** Null while or because nobody knows. */
  now(): Behind | null;
}

/** Files that are counted: to count more takes longer than it is worth. */
const mostFiles = 200_000;

/** Estimates by the sizes of files: those passed, and as much as was read of the next, else as what came out of it. */
export function inputShare(inputs: readonly string[]): Share {
  let total: number | null = null;
  void sizeOf(inputs).then((size) => {
    total = size;
  });
  let input: string | null = null;
  let passed = 0;
  let size = 0;
  let out = 0;
  let within = 0;
  let before: number | null = null;
  return {
    pass({ place, behind }, bytes) {
      if (place.input !== input) {
        passed += size;
        input = place.input;
        size = statOf(place.input)?.size ?? 0;
        out = 0;
      }
      out += bytes;
      within = Math.min(size, behind ?? out);
      before ??= Math.max(0, within - out);
    },
    now() {
      if (!total) return null;
      return { behind: Math.min(1, (passed + within) / total), before: Math.min(1, (before ?? 0) / total) };
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
