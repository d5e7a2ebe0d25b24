import { sourcesOf } from '../../dump/sources/inputs/index.ts';
import type { RecorteError } from '../../errors.ts';

/** What is wrong with each input where not one of them is there: no file, no pattern that matches one. Null when one is there. */
export async function allMissing(inputs: readonly string[]): Promise<readonly RecorteError[] | null> {
  const faults: RecorteError[] = [];
  for (const input of inputs) {
    const fault = await missing(input);
    if (!fault) return null;
    faults.push(fault);
  }
  return faults;
}

/** Looks no further than the first thing that is found: a dump may be large. */
async function missing(input: string): Promise<RecorteError | null> {
  for await (const found of sourcesOf(input)) {
    const isMissing = 'kind' in found && found.kind === 'error' && found.error.code === 'not-found';
    return isMissing && found.place.input === input ? found.error : null;
  }
  return null;
}
