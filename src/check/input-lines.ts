import type { Article } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import { toCodePoints } from '../read/code-points.ts';
import type { Document } from '../read/document.ts';
import type { Difference } from './difference.ts';
import { isObject, type Json, type Path } from './json.ts';
import type { InputPlace } from './outcome.ts';

/** A page as it was read and labelled, with its Article and its provenance. */
export interface LabelledPage {
  document: Document;
  blocks: readonly LabelledBlock[];
  article: Article;
}

/** Finds the lines of an input that a difference is about: those its value comes from, else those that hold what is missing. */
export function inputLines(page: LabelledPage): (difference: Difference) => InputPlace[] {
  const { document, blocks, article } = page;
  const lineAt = lineFinder(document.text);
  const placeOfBlock = ({ start, end, role }: LabelledBlock): InputPlace => ({
    from: lineAt(start),
    to: lineAt(end - 1),
    role,
  });
  const starts = toCodePoints(
    document.text,
    blocks.map(({ start }) => start),
  );

  // Only where something is missing, but then often.
  let texts: readonly string[] | undefined;
  const blocksThatHold = (words: string): LabelledBlock[] => {
    texts ??= blocks.map(({ text }) => solid(text));
    return blocks.filter((_, index) => texts?.[index]?.includes(words));
  };

  const placesOf = (path: Path): InputPlace[] => {
    for (let length = path.length; length > 0; length--) {
      const evidence = article.provenance?.[`/${path.slice(0, length).join('/')}`];
      if (evidence)
        return evidence.flatMap(({ kind, spans }) =>
          spans.flatMap(([start]) => {
            const block = blocks[lastAtMost(starts, start)];
            if (block && kind === 'line') return [placeOfBlock(block)];
            const line = lineAt(utf16(document.text, start));
            return [{ from: line, to: line, role: null }];
          }),
        );
    }
    return [];
  };
  return ({ kind, path, expected, actual }) => {
    const wanted = kind === 'missing' || actual === null ? wordsOf(expected) : null;
    const holding = wanted ? blocksThatHold(wanted) : [];
    return merged(
      holding.length > 0 ? holding.slice(0, 3).map(placeOfBlock) : kind === 'missing' ? [] : placesOf(path),
    );
  };
}

const solid = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** What to look for of something that is missing; null where it is too short to be told from chance. */
function wordsOf(expected: Json): string | null {
  const text = isObject(expected) ? (expected.text ?? expected.credit) : expected;
  return typeof text === 'string' && solid(text).length >= 8 ? solid(text) : null;
}

/** Places in order, those that touch or overlap as one where their role is the same. */
function merged(places: readonly InputPlace[]): InputPlace[] {
  const result: InputPlace[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && last.role === place.role && place.from <= last.to + 1) last.to = Math.max(last.to, place.to);
    else result.push({ ...place });
  }
  return result;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const { index } of text.matchAll(/\r\n|[\n\r]/g)) starts.push(index + 1);
  return (offset) => lastAtMost(starts, offset) + 1;
}

/** Position of the last number that is not above a value; the numbers ascend. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Offset in UTF-16 units of a code point. */
function utf16(text: string, point: number): number {
  let units = 0;
  for (let points = 0; points < point && units < text.length; points++)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
