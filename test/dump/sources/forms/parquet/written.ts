import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { folder } from '../../../../cli/recorte.ts';

export type Written = Parameters<typeof parquetWriteBuffer>[0];

/** Path of a Parquet file of these columns. */
export const written = (columns: Written): string =>
  join(folder({ 'a.parquet': new Uint8Array(parquetWriteBuffer(columns)) }), 'a.parquet');
