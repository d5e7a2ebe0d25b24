import type { CaseInput } from '../../../check/case.ts';
import { isObject, type Json } from '../../../check/json.ts';
import { readRecord } from '../../../dump/records/record.ts';
import type { ExtractOptions } from '../../../extract-options.ts';
import { asRecorteError } from '../../../faults.ts';
import { faultIn, type JsonSource } from './read-json.ts';

/** The fields of a line are called as `pipe` calls them. */
const names = { idField: 'id', htmlField: 'html', textField: 'text', urlField: 'url', fetchedField: 'fetched' };

/**
 * The document in a line of NDJSON, and what the line says about it.
 * @throws RecorteError bad-case
 */
export function documentIn(source: JsonSource): { input: CaseInput; options: ExtractOptions } {
  const { file, line, value } = source;
  if (!isObject(value))
    throw faultIn(source, [], 'the line is JSON, but no object', 'Write it as {"html": "…", "expected": {…}}');
  try {
    const { document, usualType, options } = readRecord(value as Record<string, Json>, names);
    return { input: { file, document, line: line ?? 1 }, options: { type: usualType, ...options } };
  } catch (error) {
    const { reason, hint } = asRecorteError(error);
    throw faultIn(source, [], reason, hint);
  }
}
