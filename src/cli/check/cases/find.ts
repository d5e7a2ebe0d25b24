import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrokenCase, Case } from '../../../check/case.ts';
import { RecorteError } from '../../../errors.ts';
import { isSystemFault, systemFault } from '../../../node/system-fault.ts';
import { attempt } from './attempt.ts';
import { readCase } from './files-case.ts';
import { ndjsonCases } from './ndjson-cases.ts';
import { pair, pairEnding, stemOf } from './pair.ts';
import { entriesOf, walk } from './walk.ts';

type Found = Case | BrokenCase;

/** Where cases are looked for when no folder is named. */
export const standardFolder = 'fixtures';

/**
 * Finds the cases in folders and files, in the order of their names: a folder with `expected.json`, a file with
 * `NAME.expected.json` beside it, the lines of a file of NDJSON (in folders only those called `*.cases.ndjson`).
 * @throws RecorteError no-cases when one of them is not there or holds none
 */
export async function findCases(operands: readonly string[]): Promise<Found[]> {
  const places = operands.length > 0 ? operands : [standardFolder];
  const found: Found[] = [];
  for (const place of places) {
    const prefix = places.length > 1 ? `${place.replace(/[\\/]+$/, '')}/` : '';
    const cases = await casesAt(place, prefix, operands.length > 0);
    if (cases.length === 0) throw none(place, 'holds no cases');
    found.push(...cases);
  }
  return found;
}

const howTo = 'A case is a folder with an input and expected.json; `recorte check --init PAGE` makes one';

const none = (input: string, message: string): RecorteError =>
  new RecorteError({ code: 'no-cases', input, message, hint: howTo });

async function casesAt(place: string, prefix: string, named: boolean): Promise<Found[]> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(place)).isDirectory();
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const missing = error.code === 'ENOENT';
    if (missing && !named)
      throw new RecorteError({
        code: 'no-cases',
        message: `there is no folder ${place} here`,
        hint: `Name the folder of your cases. ${howTo}`,
      });
    throw none(place, missing ? 'no such folder' : `cannot be read: ${systemFault(error).reason}`);
  }
  if (isFolder) return walk(place, prefix, '');
  if (/\.(?:ndjson|jsonl)$/.test(place)) return ndjsonCases(place, prefix === '' ? '' : `${dirname(place)}/`);
  const folder = dirname(place);
  const name = basename(place);
  if (name === 'expected.json') return walk(folder, prefix, '');
  const stem = name.endsWith(pairEnding) ? name.slice(0, -pairEnding.length) : stemOf(name);
  const entries = await entriesOf(folder);
  const files = pair(
    folder,
    entries.map((entry) => entry.name),
    stem,
    prefix,
  );
  if (!entries.some((entry) => entry.name === files.expected)) throw none(place, `has no ${files.expected} beside it`);
  return [await attempt(files.name, join(folder, files.expected), () => readCase(files))];
}
