import type { CaseInput } from '../../../check/case.ts';
import { isObject } from '../../../check/json.ts';
import { ownNames, readRecord } from '../../../dump/records/record.ts';
import type { ExtractOptions } from '../../../extract-options.ts';
import { asRecorteError } from '../../../faults.ts';
import { faultIn, type JsonSource } from './read-json.ts';

/**
 * The document in a line of NDJSON, and what the line says about it.
 * @throws RecorteError bad-case
 */
export function documentIn(source: JsonSource): { input: CaseInput; options: ExtractOptions } {
  const { file, line, value } = source;
  if (!isObject(value))
    throw faultIn(source, [], 'the line is JSON, but no object', 'Write it as {"html": "…", "expected": {…}}');
  try {
    const { document, usualType, options } = readRecord(value, ownNames);
    return { input: { file, document, line: line ?? 1 }, options: { type: usualType, ...options } };
  } catch (error) {
    const { reason, hint } = asRecorteError(error);
    throw faultIn(source, [], reason, hint);
  }
}
