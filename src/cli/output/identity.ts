import { fstatSync, statSync } from 'node:fs';

/**
 * Two names or descriptors of one regular file have the same identity, however they are spelt; null for what is no
 * regular file or is not there.
 */
export function identityOf(file: string | number): string | null {
  try {
    const stats = typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : null;
  } catch {
    return null;
  }
}
