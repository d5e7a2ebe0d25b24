import type { PartsFormat } from './format.ts';

/** How its pages may be packed; the first is usual. */
export const compressions = ['snappy', 'zstd'] as const;

export type Compression = (typeof compressions)[number];

/** A folder of Apache Parquet files, with nested columns. */
export const parquet: PartsFormat = {
  kind: 'parts',
  name: 'parquet',
  extensions: ['.parquet'],
  mediaType: 'application/vnd.apache.parquet',
  load: async () => (await import('./parquet/part.ts')).parquetPart,
};
