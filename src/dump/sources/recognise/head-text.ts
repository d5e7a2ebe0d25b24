export const textBytes = 64 * 1024;

/** The beginning of a source as text, to know its form by. */
export function headText(head: Uint8Array): string {
  const start = head.subarray(0, textBytes);
  const label =
    (start[0] === 0xff && start[1] === 0xfe && 'utf-16le') || (start[0] === 0xfe && start[1] === 0xff && 'utf-16be');
  return new TextDecoder(label || 'utf-8').decode(start);
}
