import wrapAnsi from 'wrap-ansi';

/** Longer lines are cut: nobody reads on, and a terminal would scroll for minutes. */
const longest = 2000;

/** Letters that surely take one column each: Latin ones and common punctuation. Lines of them that fit need no measuring. */
const plain = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027]*$/;

/**
 * Breaks plain text into lines of at most so many columns, between words where it can. Columns count as terminals show them: East
 * Asian characters take two, combining marks none.
 */
export function wrap(text: string, columns: number): string[] {
  if (text.length <= columns && plain.test(text)) return [text.trim()];
  const letters = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return wrapAnsi(letters, columns, { hard: true, trim: true }).split('\n');
}
