import { comparable, type OwnTitles } from '../page/own-titles.ts';

/** A label has few words, a title more. */
const mostWords = 6;
const leastTitle = 20;
/** Marks and blanks by which two lines that say the same differ in length. */
const mostMarks = 8;

/** Small letters run into a capital: where two elements stood side by side, or inside of a name. */
const border = /\p{Ll}(?=\p{Lu}\p{Ll})/u;

type Parts = { kicker: string; title: string };

/**
 * Splits off the kicker that a flattened page prints on the headline's own line, where other lines of the page tell:
 * one of them is the title alone, or has a colon or a bar between the two, or has apart the words that are glued here.
 * @param lines the page's lines
 * @returns null when the line is all title
 */
export function kickerInLine(line: string, lines: readonly string[], isLine: OwnTitles['isLine']): Parts | null {
  if (line.length < leastTitle) return null;
  const parted = splits(line);
  return parted.find(({ title }) => isLine(title)) ?? atMark(line, parted, lines) ?? atGlue(line, lines);
}

/** Whether capitals tell anything: not where each long word has one, as in “Top Nine Financial Tips for Adults”. */
const usesCase = (line: string): boolean => /(?<![\p{L}\p{M}])\p{Ll}{5}/u.test(line);

/** The line parted behind each of its first words, where a capital follows. */
function splits(line: string): Parts[] {
  if (!usesCase(line)) return [];
  const words = [...line.matchAll(/\s+/g)].slice(0, mostWords);
  return words
    .map(({ index, 0: space }) => ({ kicker: line.slice(0, index), title: line.slice(index + space.length) }))
    .filter(({ kicker, title }) => title.length >= leastTitle && title.length > kicker.length && opens(kicker, title));
}

/** Whether a title can begin here: with a capital or a quotation mark, behind a word and not behind a colon or a comma. */
const opens = (kicker: string, title: string): boolean =>
  /^["'“„«‘¿¡]?\p{Lu}/u.test(title) && /[\p{L}\p{N}]$/u.test(kicker);

/** Another line says the same with a mark in between: “Obras: El puente reabre”. */
function atMark(line: string, parted: readonly Parts[], lines: readonly string[]): Parts | null {
  if (parted.length === 0) return null;
  const own = comparable(line);
  for (const other of lines) {
    const mark = Math.abs(other.length - line.length) <= mostMarks ? other.search(/[:|–—]\s/) : -1;
    if (mark < 0 || other === line || comparable(other) !== own) continue;
    const kicker = comparable(other.slice(0, mark));
    const parts = parted.find((each) => comparable(each.kicker) === kicker);
    if (parts) return parts;
  }
  return null;
}

/** “ObrasEl puente reabre”, on a page that has both “obras” and “el”, and no other “ObrasEl”. */
function atGlue(line: string, lines: readonly string[]): Parts | null {
  const glue = border.exec(line);
  if (!glue) return null;
  const at = glue.index + 1;
  const left =
    line
      .slice(0, at)
      .split(/[^\p{L}\p{M}]+/u)
      .at(-1) ?? '';
  const [right = ''] = /^[\p{L}\p{M}]+/u.exec(line.slice(at)) ?? [];
  const others = lines.filter((other) => other !== line).join('\n');
  const words = new Set(others.toLowerCase().split(/[^\p{L}\p{M}]+/u));
  const apart = words.has(left.toLowerCase()) && words.has(right.toLowerCase());
  const parts = { kicker: line.slice(0, at), title: line.slice(at) };
  const isTitle = parts.title.length >= leastTitle && parts.kicker.split(/\s+/).length <= mostWords;
  return apart && isTitle && !others.includes(left + right) ? parts : null;
}
