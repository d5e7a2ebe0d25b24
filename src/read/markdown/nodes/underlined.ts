import type { ParagraphLine } from '../inline/line.ts';

/** Longer than this, a text that is underlined by a few dashes is a paragraph above a rule. */
const longestTitle = 200;

/**
 * Which lines of a heading are its title. Dumps without blank lines put a rule right below a paragraph, which makes
 * all of the paragraph a heading: then only its last line can be one, and only if the underline was made for it.
 */
export function headingPart(
  lines: readonly ParagraphLine[],
  raw: string,
  level: number,
): { above: ParagraphLine[]; title: ParagraphLine[] } {
  const last = lines.at(-1);
  if (!last || raw.startsWith('#')) return { above: [], title: [...lines] };
  const whole = raw.trimEnd();
  const lineEnd = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r'), 0);
  const underline = whole.slice(lineEnd).replace(/[\s>]/g, '').length;
  const end = last.end - (whole.length - whole.slice(0, lineEnd).trimEnd().length);
  const isShort = last.end - last.start <= longestTitle;
  const isMade = level === 1 || Math.abs(underline - (end - last.start)) <= 3;
  const before = lines.slice(0, -1);
  if (isShort && (isMade || lines.length === 1)) return { above: before, title: [last] };
  return { above: [...before, { ...last, end }], title: [] };
}
