import wrapAnsi from 'wrap-ansi';

/** Longer lines are cut: nobody reads on, and a terminal would scroll for minutes. */
const longest = 2000;

/**
 * Breaks plain text into lines of at most so many columns, between words where it can. Columns count as terminals show them: East
 * Asian characters take two, combining marks none.
 */
export function wrap(text: string, columns: number): string[] {
  const letters = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return wrapAnsi(letters, columns, { hard: true, trim: true }).split('\n');
}
