import type { Column } from './table/columns.ts';
export const parquetPart = (_columns: readonly Column[], values: object[], _o: { compression: string }): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(values));
