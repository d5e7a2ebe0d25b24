import type { LabelledBlock } from '../../label/role.ts';

/** `[1]`, `¹`, `*`, `†`: what a footnote begins with, and what the text that it belongs to holds. */
const mark = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|\*{1,3}|[†‡])(?=\s*[\p{L}\p{Pi}"(¿¡])/u;

/** The lines of a story that are notes to others above them. What begins several lines is a bullet. */
export function footnotesOf(story: readonly LabelledBlock[]): ReadonlySet<LabelledBlock> {
  const marked = new Map<string, number[]>();
  story.forEach(({ role, text }, i) => {
    const own = role === 'body' ? mark.exec(text)?.[0] : undefined;
    if (own) marked.set(own, [...(marked.get(own) ?? []), i]);
  });
  const notes = new Set<LabelledBlock>();
  for (const [own, [i = 0, ...more]] of marked) {
    if (more.length === 0 && story.slice(0, i).some(({ text }) => refers(text, own)))
      notes.add(story[i] as LabelledBlock);
  }
  return notes;
}

/** Whether a text holds a mark behind a word. */
function refers(text: string, own: string): boolean {
  const at = text.indexOf(own, 1);
  return at > 0 && (own.startsWith('[') || text[at - 1] !== ' ');
}
