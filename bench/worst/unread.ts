const solid = (text: string): string => text.replace(/[\s\u200b\ufeff\u00ad]+/g, '').toLowerCase();

/** Shorter paragraphs say nothing when they are not found as one piece. */
const certain = 24;

/** Paragraphs of a body that stand in no block of its page, nor in several in a row: the reader lost them, or tore them up. */
export function unread(body: string, blocks: readonly string[]): string[] {
  const all = blocks.map(solid).join('');
  return body.split(/\n+/).filter((paragraph) => {
    const own = solid(paragraph);
    return own.length >= certain && !all.includes(own);
  });
}
