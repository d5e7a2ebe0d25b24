import type { TableFormat, TableOptions } from './format.ts';
import { jsonText } from './json-text.ts';
import type { Column } from './table/types.ts';

/** One table; nested lists stand in it as JSON. */
export const csv: TableFormat = {
  kind: 'table',
  name: 'csv',
  extensions: ['.csv'],
  mediaType: 'text/csv',
  head: csvHeader,
  row: csvRow,
};

/** RFC 4180, section 2: records end in CRLF, and so may the last. */
const recordEnd = '\r\n';

/** The first record: a name for each cell, dotted inside structs. */
export function csvHeader(columns: readonly Column[], options: TableOptions): string {
  return record(
    leaves(columns).map((path) => path.join('.')),
    options,
  );
}

/**
 * One record. Lists stand in their cell as JSON, with struct's items whole; null is an empty cell and an empty text is
 * `""`, as databases tell them apart.
 */
export function csvRow(columns: readonly Column[], value: object, options: TableOptions): string {
  return record(
    leaves(columns).map((path) => path.reduce<unknown>(member, value)),
    options,
  );
}

function member(value: unknown, key: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[key];
}

function leaves(columns: readonly Column[]): string[][] {
  return columns.flatMap(({ name, type }) =>
    type.kind === 'struct' ? leaves(type.fields).map((path) => [name, ...path]) : [[name]],
  );
}

const record = (values: readonly unknown[], { safe = false }: TableOptions): string =>
  values.map((value) => cell(value, safe)).join(',') + recordEnd;

function cell(value: unknown, safe: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : jsonText(value);
  const harmless = safe ? text.replace(formula, "'") : text;
  return harmless === '' || special.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * OWASP, "CSV Injection": what a cell must not begin with, in full width too, nor behind blanks and controls, which some
 * programs drop. A spreadsheet that separates cells by semicolons or tabs has more beginnings than the table: it takes the
 * quotes inside of a line as text, and the line breaks between them as ends.
 */
const formula = /(?=[=+\-@\uff1d\uff0b\uff0d\uff20])(?<=(?:^|[;\t\r\n])[\s\p{C}]*)|^(?=[\t\r\n])/gu;

/** A blank at either end is quoted too: some readers trim. */
const special = /[",\r\n]|^\s|\s$/;
