import type { Table, TableRow } from 'mdast';
import type { Place } from '../../document.ts';
import type { Standing } from '../gather.ts';
import { linesOf } from '../inline/lines.ts';
import { passagesOf } from '../passages.ts';
import { placeIn } from '../place.ts';
import { joinCells } from './cells.ts';
import type { Context } from './context.ts';
import { type Stretch, spanOf } from './stretch.ts';

/** The rows of a table, a block each. */
export function addTable(stretch: Stretch, node: Table, context: Context): void {
  const table = placeIn('table', context.place);
  for (const row of node.children) addRow(stretch, row, table, context);
}

function addRow(stretch: Stretch, row: TableRow, table: Place, context: Context): void {
  const { mend, parsed, out } = stretch;
  const { base, text } = parsed;
  const [start, end] = spanOf(row, parsed);
  const cells = row.children.map((cell) => linesOf(cell.children, spanOf(cell, parsed), parsed));
  // Any line right below a table is taken for a row of it.
  const isRow = text.slice(start, end).includes('|');
  const joined = isRow ? joinCells(cells, mend) : null;
  const tr = placeIn('tr', table);
  const place = row.children.length === 1 ? placeIn('td', tr) : tr;
  if (joined) {
    out.add({ ...joined, ...unmarked, start: base + start, end: base + end, form: 'row', place });
    return;
  }
  const line: Standing = { form: 'line', level: 0, list: null, place: isRow ? place : placeIn('p', context.place) };
  out.addAll(passagesOf(cells.flat(), stretch), () => line);
}

const unmarked = { level: 0, list: null, image: null, time: null, gap: 0 } as const;
