import type { Line } from './lines.ts';

/** Longer than this, a text that is underlined by a few dashes is a paragraph above a rule. */
const longestTitle = 200;

/**
 * Which lines of a heading are its title. Dumps without blank lines put a rule right below a paragraph, which makes
 * all of the paragraph a heading: then only its last line can be one, and only if the underline was made for it.
 */
export function headingPart(lines: readonly Line[], raw: string, level: number): { above: Line[]; title: Line[] } {
  const last = lines.at(-1);
  if (!last || raw.startsWith('#')) return { above: [], title: [...lines] };
  const sources = raw.trimEnd().split(/\r\n|[\n\r]/);
  const underline = sources.at(-1)?.replace(/[\s>]/g, '').length ?? 0;
  const width = sources.at(-2)?.trim().length ?? 0;
  const isShort = last.end - last.start <= longestTitle;
  const isMade = level === 1 || Math.abs(underline - width) <= 3;
  if (lines.length === 1) return isShort || isMade ? { above: [], title: [last] } : { above: [last], title: [] };
  return isShort && isMade ? { above: lines.slice(0, -1), title: [last] } : { above: [...lines], title: [] };
}
