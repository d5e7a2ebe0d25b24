import type { LabelledBlock } from '../../label/role.ts';
import { remember } from '../../remember.ts';

/** `[1]`, `¹`, `*`, `†`: what a footnote begins with, and what the text that it belongs to holds. */
const mark = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|\*{1,3}|[†‡])(?=\s*[\p{L}\p{Pi}"(¿¡])/u;

/** What may refer to a note: such a mark behind a word, one in brackets anywhere. */
const reference = /\[\d{1,3}\]|(?<=\S)(?:[¹²³⁰⁴-⁹]{1,3}|\*{1,3}|[†‡])/gu;

/** The lines of a story that are notes to others above them. What begins several lines is a bullet. */
export function footnotesOf(story: readonly LabelledBlock[]): ReadonlySet<LabelledBlock> {
  const referred = new Set<string>();
  const marked = new Map<string, LabelledBlock[]>();
  const notes = new Map<string, LabelledBlock>();
  for (const block of story) {
    const own = block.role === 'body' ? mark.exec(block.text)?.[0] : undefined;
    if (own !== undefined) remember(marked, own, () => []).push(block);
    if (own !== undefined && referred.has(own)) notes.set(own, block);
    for (const { index, 0: found } of block.text.matchAll(reference)) if (index > 0) referred.add(found);
  }
  return new Set([...notes].flatMap(([own, block]) => (marked.get(own)?.length === 1 ? block : [])));
}
