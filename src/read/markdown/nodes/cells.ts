import type { Block } from '../../document.ts';
import { fold } from '../fold.ts';
import type { ParagraphLine } from '../inline/line.ts';

/** The lines of each cell of a row, joined by a tab, empty cells at the ends left out; null when all are empty. */
export function joinCells(
  row: readonly (readonly ParagraphLine[])[],
  mend: (text: string) => string,
): Pick<Block, 'text' | 'links' | 'strong'> | null {
  const cells = row.map((lines) => {
    const pieces = lines.flatMap((line) => [...line.pieces, { text: ' ', link: null, bold: false, italic: false }]);
    return fold(pieces, mend);
  });
  const first = cells.findIndex(({ text }) => text !== '');
  if (first < 0) return null;
  const kept = cells.slice(first, cells.findLastIndex(({ text }) => text !== '') + 1);
  let at = 0;
  const links = kept.flatMap((cell) => {
    const shifted = cell.links.map(({ start, end, href }) => ({ start: start + at, end: end + at, href }));
    at += cell.text.length + 1;
    return shifted;
  });
  return {
    text: kept.map(({ text }) => text).join('\t'),
    links,
    strong: kept.reduce((sum, { strong }) => sum + strong, 0),
  };
}
