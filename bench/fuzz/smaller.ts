import type { Content } from './content.ts';

/**
 * Takes away as much of a text or of bytes as can go while something still holds of it: halves first, then ever smaller parts
 * (delta debugging, Zeller and Hildebrandt 2002).
 * @param most how often it may be tried
 */
export async function smaller(
  content: Content,
  holds: (content: Content) => Promise<boolean>,
  most: number,
): Promise<Content> {
  let best = content;
  let tries = 0;
  for (let size = Math.ceil(best.length / 2); size >= 1 && tries < most; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.length && tries < most; ) {
      const less = without(best, at, at + size);
      tries++;
      if (await holds(less)) best = less;
      else at += size;
    }
  }
  return best;
}

const without = (content: Content, from: number, to: number): Content =>
  typeof content === 'string'
    ? content.slice(0, from) + content.slice(to)
    : Uint8Array.from(Buffer.concat([content.subarray(0, from), content.subarray(to)]));
