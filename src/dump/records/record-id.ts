import type { Json } from './json.ts';
import { bad, valueIn } from './record.ts';

/**
 * The id of a record as a string; undefined when it has none. `line` is the JSON the record was parsed from.
 * @throws RecorteError bad-record
 */
export function recordId(record: Json, name: string, line: string): string | undefined {
  const id = valueIn(record, name);
  if (id === undefined || id === null || id === '') return undefined;
  if (typeof id === 'string') return id;
  if (typeof id === 'number')
    return Number.isInteger(id) && !Number.isSafeInteger(id) ? digits(id, name, line) : String(id);
  throw bad(`${name} is neither a string nor a number`, 'Name another field by --id-field');
}

/** An integer too large for a number, digit by digit as it was written: ids of 64 bits are. */
function digits(id: number, name: string, line: string): string {
  const key = JSON.stringify(name).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const written = [...line.matchAll(new RegExp(`${key}\\s*:\\s*(-?\\d+)\\s*[,}]`, 'g'))].map(([, found = '']) => found);
  return written.findLast((found) => Number(found) === id) ?? String(id);
}
