import type { Column } from '../types.ts';
import { duckdb } from './duckdb.ts';
import { parquet } from './parquet.ts';
import { spark } from './spark.ts';

/** The types of a table as other programs want them written, by the program's name. */
export const tableTypes: Readonly<Record<string, (columns: readonly Column[]) => string>> = { duckdb, spark, parquet };
