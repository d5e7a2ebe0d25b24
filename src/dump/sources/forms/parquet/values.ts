import type { ParquetParsers } from 'hyparquet';
import type { Json } from '../../../records/json.ts';
import { usualNames } from '../../../records/names.ts';
import type { SourceOptions } from '../../source.ts';

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Times as records in JSON say them. */
export const times: Partial<ParquetParsers> = {
  dateFromDays: (days) => iso(days * 86_400_000).slice(0, 10),
  timestampFromMilliseconds: (value) => iso(Number(value)),
  timestampFromMicroseconds: (value) => iso(Number(value / 1000n)),
  timestampFromNanoseconds: (value) => iso(Number(value / 1_000_000n)),
};

/** A row as a record in JSON says it. A page in bytes stays what it is: they have a charset of their own. */
export function recordOf(row: Readonly<Record<string, unknown>>, { htmlField }: SourceOptions): Json {
  const names = Object.keys(row);
  const html = htmlField === undefined ? usualNames(names, 'htmlField') : [htmlField];
  const packed = html.map((name) => row[name]).find((value) => value instanceof Uint8Array);
  const record = Object.fromEntries(
    names.map((name) => [name, html.includes(name) ? text(row[name], packed) : text(row[name])]),
  );
  return packed ? { ...record, html_base64: Buffer.from(packed).toString('base64') } : record;
}

function text(value: unknown, packed?: unknown): unknown {
  if (value === packed && packed !== undefined) return null;
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString() : value;
}
