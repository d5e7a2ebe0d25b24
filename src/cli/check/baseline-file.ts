import { readFile } from 'node:fs/promises';
import { type Baseline, readBaseline } from '../../check/baseline.ts';
import { parseJson } from '../../check/json-source.ts';
import type { RecorteError } from '../../errors.ts';
import { isSystemFault, systemFault } from '../../node/system-fault.ts';
import { flagFault } from '../flags/fault.ts';

/**
 * Reads the report of an earlier run.
 * @throws RecorteError bad-option when it is none: the flag names the wrong file
 */
export async function baselineFrom(file: string): Promise<Baseline> {
  const fault = (message: string): RecorteError => {
    const hint = `Make one with \`recorte check --reporter json=${file}\``;
    return flagFault(`--baseline ${file}: ${message}`, hint);
  };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw isSystemFault(error) ? fault(systemFault(error).reason) : error;
  }
  const parsed = parseJson(text);
  const baseline = 'value' in parsed ? readBaseline(parsed.value) : null;
  if (!baseline) throw fault('is no report of recorte check');
  return baseline;
}
