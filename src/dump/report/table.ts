/** Counts under a name; every other property is a number too, and is added up like `documents`. */
export interface Row {
  name: string;
  documents: number;
}

/** Rows for the names that are met most, and the sum of those that had to make room. */
export interface Table<R extends Row> {
  rows: R[];
  rest: R;
}

/**
 * The row of a name, to be counted in. A table holds at most `most` rows: the one with the fewest documents, the oldest
 * among equals, makes room for a new name and is added to the rest. A name that is met often enough stays, whenever it
 * first came (as in "space saving", Metwally and others 2005, but a newcomer inherits no count: what a row says was
 * counted, and what it lacks is in the rest).
 */
export function rowOf<R extends Row>(table: Table<R>, name: string, most: number, fresh: () => R): R {
  const known = table.rows.find((row) => row.name === name);
  if (known) return known;
  if (table.rows.length >= most) makeRoom(table);
  const row = { ...fresh(), name };
  table.rows.push(row);
  return row;
}

function makeRoom<R extends Row>({ rows, rest }: Table<R>): void {
  const fewest = rows.reduce((least, { documents }, at) => (documents < (rows[least]?.documents ?? 0) ? at : least), 0);
  for (const row of rows.splice(fewest, 1)) addTo(rest, row);
}

/** Adds the numbers of a row to those of another. */
export function addTo<R extends Row>(sum: R, row: R): void {
  const counts = sum as Record<string, unknown>;
  for (const [key, value] of Object.entries(row)) {
    if (typeof value === 'number') counts[key] = ((counts[key] as number | undefined) ?? 0) + value;
  }
}

const nothing = (): Row => ({ name: '', documents: 0 });

export const newCounts = (): Table<Row> => ({ rows: [], rest: nothing() });

/** Counts one document under a name. */
export function count(table: Table<Row>, name: string, most = 100): void {
  rowOf(table, name, most, nothing).documents++;
}

/** All documents of a table. */
export const counted = ({ rows, rest }: Table<Row>): number =>
  rows.reduce((sum, { documents }) => sum + documents, rest.documents);

/** The rows with most documents first, and the sum of all others. */
export function largest(table: Table<Row>, most: number): { shown: Row[]; others: number } {
  const shown = table.rows.toSorted((one, other) => other.documents - one.documents).slice(0, most);
  return { shown, others: counted(table) - shown.reduce((sum, { documents }) => sum + documents, 0) };
}
