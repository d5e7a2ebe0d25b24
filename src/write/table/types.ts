/** What a column, a list's items or a struct's field hold; `json` is a value of any shape, as JSON in a text. */
export type ColumnType =
  | { kind: 'text' | 'integer' | 'number' | 'boolean' | 'json' }
  | { kind: 'list'; of: ColumnType }
  | { kind: 'struct'; fields: readonly Column[] };

export interface Column {
  name: string;
  type: ColumnType;
  /** Whether a row may have null there, or nothing. */
  nullable: boolean;
}
