import { documentNames, type GivenNames } from '../../../records/names.ts';

/** How a table is written, by its first line. */
export interface Columns {
  delimiter: string;
  names: string[];
}

const delimiters = [',', '\t', ';', '|'];

/** Names of columns are a few words, not sentences. */
const columnName = /^\s*"?[\p{L}\d_@#$][\p{L}\d_.:@/#$-]*(?: [\p{L}\d_.:@/#$-]+){0,3}"?\s*$/u;

const longestName = 64;

/**
 * The columns that a text begins with, if it is a table: some are named as columns of documents are, or the table's own
 * name says what it is.
 */
export function columnsOf(text: string, { name, options }: { name: string; options: GivenNames }): Columns | null {
  const header = /^\ufeff?(.{1,8192})/.exec(text)?.[1]?.replace(/\r$/, '') ?? '';
  const delimiter = mostOf(header);
  if (delimiter === null) return null;
  const cells = header.split(delimiter);
  if (!cells.every((cell) => cell.length <= longestName && columnName.test(cell))) return null;
  const names = cells.map((cell) => cell.trim().replace(/^"|"$/g, ''));
  if (new Set(names).size < names.length) return null;
  const given = [options.htmlField, options.textField].filter((field) => field !== undefined);
  const documents = given.length > 0 ? given.filter((field) => names.includes(field)) : documentNames(names);
  const called = /\.(?:csv|tsv|tab)(?:\.\w+)?$/i.test(name);
  return documents.length > 0 || called ? { delimiter, names } : null;
}

/** The delimiter that parts a line most often; null when none does. */
function mostOf(line: string): string | null {
  let most: string | null = null;
  let parts = 1;
  for (const delimiter of delimiters) {
    const count = line.split(delimiter).length;
    if (count > parts) [most, parts] = [delimiter, count];
  }
  return most;
}
