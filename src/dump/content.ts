import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { RecorteError } from '../errors.ts';
import { inputFault } from '../node/input/fault.ts';

/** What a document holds: at hand, or left where it lies because it is large. */
export type Content = Uint8Array | string | LeftOnDisk;

/** A file that whoever works on it reads: it would be sent from process to process otherwise, and held by each. */
export interface LeftOnDisk {
  path: string;
  bytes: number;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
}

/** Whether it is at hand. */
export const isHeld = (content: Content): content is Uint8Array | string =>
  typeof content === 'string' || content instanceof Uint8Array;

/** Bytes of a file from which on it is left on the disk. */
const largeBytes = 512 * 1024;

/** Gathers the parts of a document, and lets go of them once they are many and lie in a file anyway. */
export interface Gathered {
  readonly bytes: number;
  add(part: Uint8Array): void;
  content(): Uint8Array | LeftOnDisk;
}

/** @param path where the document lies as it is; null when its bytes can be had once */
export function gather(path: string | null): Gathered {
  let parts: Uint8Array[] = [];
  let hash: Hash | null = null;
  let bytes = 0;
  return {
    get bytes() {
      return bytes;
    },
    add(part) {
      bytes += part.length;
      if (path !== null && bytes > largeBytes) {
        hash ??= createHash('sha256');
        for (const earlier of parts) hash.update(earlier);
        parts = [];
        hash.update(part);
      } else parts.push(part);
    },
    content() {
      if (path !== null && hash) return { path, bytes, sha256: hash.digest('hex') };
      const [first] = parts;
      const whole = first && parts.length === 1 ? first : Buffer.concat(parts);
      parts = [];
      return whole;
    },
  };
}

/** Bytes of a document, of a string in UTF-8. */
export function sizeOf(content: Content): number {
  if (typeof content === 'string') return Buffer.byteLength(content);
  return content instanceof Uint8Array ? content.length : content.bytes;
}

/** Bytes of memory that it takes while it waits. */
export const heldBytes = (content: Content): number => (isHeld(content) ? sizeOf(content) : 0);

/**
 * What a document holds, read where it was left on the disk.
 * @throws RecorteError not-found or unreadable when the file is gone, or not as long as it was
 */
export async function atHand(content: Content): Promise<Uint8Array | string> {
  if (isHeld(content)) return content;
  const { path, bytes } = content;
  const read = await readFile(path).catch((error: unknown) => {
    throw inputFault(error, path);
  });
  if (read.length === bytes) return read;
  throw new RecorteError({
    code: 'unreadable',
    input: path,
    message: `it changed while it was read: ${read.length} bytes, and ${bytes} before`,
    hint: 'Try it again once nobody writes it',
  });
}
