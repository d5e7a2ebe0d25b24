import type { Entry, Origin } from '../entry.ts';
import { documentEntry, errorEntry, type Reading, type SourceOptions } from '../sources/source.ts';
import type { Json } from './json.ts';
import { namesOf } from './names.ts';
import { parseObject, readRecord } from './record.ts';
import { recordId } from './record-id.ts';

type RecordReading = Pick<Reading, 'options' | 'limits'>;

/** The entry of a record that is written as JSON. */
export function jsonEntry(json: string, place: Origin, { options, limits }: RecordReading): Entry {
  try {
    return recordEntry(parseObject(json, limits), place, options, json);
  } catch (error) {
    return errorEntry(place, error);
  }
}

/**
 * The entry of a record: its document with what it says about it. What it says in a way that nobody understands counts
 * as not said: the fields of a dump were made for other readers too.
 * @param json what it was parsed from
 */
export function recordEntry(record: Json, place: Origin, options: SourceOptions, json = ''): Entry {
  try {
    const { names, usualType } = namesOf(record, options);
    const { document, usualType: readAs, options: said } = readRecord(record, names, { lenient: true });
    const packed = typeof document !== 'string';
    const type = said.type ?? (options.type === undefined ? (packed ? readAs : usualType) : null) ?? undefined;
    return documentEntry(place, document, { ...said, type, id: idOf(record, names.idField, json) });
  } catch (error) {
    return errorEntry(place, error);
  }
}

function idOf(record: Json, name: string, json: string): string | undefined {
  const id = record[name];
  return typeof id === 'string' || typeof id === 'number' ? recordId(record, name, json) : undefined;
}
