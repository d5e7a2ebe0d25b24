import type { Language } from '../../label/language/detect.ts';
import type { LabelledBlock, Role } from '../../label/role.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Document } from '../../read/document.ts';

/** What every field is assembled from. */
export interface Page {
  document: Document;
  blocks: readonly LabelledBlock[];
  language: Language;
  /** The lexicon of the page's language, then English; all of them when the language has none. */
  lexicons: readonly Lexicon[];
  /** The page's own address, resolved; null when unknown. */
  url: string | null;
}

/** The blocks of some roles with their index in the page. */
export function withRole(
  blocks: readonly LabelledBlock[],
  ...wanted: Role[]
): { block: LabelledBlock; index: number }[] {
  const found: { block: LabelledBlock; index: number }[] = [];
  blocks.forEach((block, index) => {
    if (wanted.includes(block.role)) found.push({ block, index });
  });
  return found;
}
