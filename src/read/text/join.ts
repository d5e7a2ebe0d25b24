import type { Link } from '../document.ts';
import type { TextLine } from './lines.ts';

/** How two lines become one. */
export interface Joint {
  /** What comes between them. */
  glue: '' | ' ';
  /** Characters that the first one loses at its end: the hyphen of a parted word. */
  drop: 0 | 1;
}

/** Joins each line to the next where `joints` tells how; the joined line covers all of them. */
export function joinLines(lines: readonly TextLine[], joints: readonly (Joint | null)[]): readonly TextLine[] {
  if (!joints.some(Boolean)) return lines;
  const result: TextLine[] = [];
  let from = 0;
  lines.forEach((_, to) => {
    if (joints[to] && to + 1 < lines.length) return;
    result.push(joinAll(lines.slice(from, to + 1), joints.slice(from, to)));
    from = to + 1;
  });
  return result;
}

function joinAll(lines: readonly TextLine[], joints: readonly (Joint | null)[]): TextLine {
  const first = lines[0] as TextLine;
  const last = lines.at(-1) as TextLine;
  if (lines.length === 1) return first;
  const parts: string[] = [];
  const links: Link[] = [];
  let length = 0;
  lines.forEach((line, i) => {
    for (const { start, end, href } of line.links) links.push({ start: start + length, end: end + length, href });
    const { glue = '', drop = 0 } = joints[i] ?? {};
    const part = line.text.slice(0, line.text.length - drop) + glue;
    parts.push(part);
    length += part.length;
  });
  return {
    ...first,
    text: parts.join(''),
    end: last.end,
    links,
    cells: null,
    softEnd: last.softEnd,
    count: lines.length,
  };
}
