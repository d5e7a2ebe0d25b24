/** Bytes of a document that are worth a collection, which takes some 20 ms. */
const largeBytes = 4 * 1024 * 1024;

/**
 * Gives back what the arrival of a large document left behind: it came in pieces, of which V8 knows little and which it would
 * keep beside the whole until it has other reasons. Does nothing where node runs without --expose-gc.
 */
export function reclaim(bytes: number): void {
  if (bytes >= largeBytes) globalThis.gc?.();
}
