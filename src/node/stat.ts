import { type Stats, statSync } from 'node:fs';

/** What stands under a name; null for nothing, or nothing that can be reached. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
