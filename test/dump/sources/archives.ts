import { packTar } from 'modern-tar';

/** A tar archive of these files. */
export const tar = (members: Record<string, string | Uint8Array>): Promise<Uint8Array> =>
  packTar(Object.entries(members).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })));

/** Bytes that do not pack well, so that there is something to cut. */
export const long = (seed: number, words = 6000): string =>
  Array.from({ length: words }, (_, i) => ((i * 7919 + seed) ** 2 % 1_000_003).toString(36)).join(' ');
