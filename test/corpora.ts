import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of the pages that stand outside of the repository, below what `RECORTE_CORPORA` names; null where there is none. */
export function corpusFolder(...path: readonly string[]): string | null {
  const corpora = process.env.RECORTE_CORPORA;
  if (!corpora) return null;
  const folder = join(corpora, ...path);
  return existsSync(folder) ? folder : null;
}
