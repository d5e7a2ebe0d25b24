import { byteOrderMark } from '../../../read/decode/declared.ts';

export const textBytes = 64 * 1024;

/** The beginning of a source as text, to know its form by. */
export function headText(head: Uint8Array): string {
  const start = head.subarray(0, textBytes);
  return new TextDecoder(byteOrderMark(start) ?? 'utf-8').decode(start);
}
