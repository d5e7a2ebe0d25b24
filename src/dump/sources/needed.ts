import type { Bytes } from './bytes.ts';

/** The next `n` bytes, not taken. Throws where the archive ends before. */
export async function needed(bytes: Bytes, n: number): Promise<Uint8Array> {
  const held = await bytes.peek(n);
  if (held.length < n) throw new Error('cut off');
  return held.subarray(0, n);
}
