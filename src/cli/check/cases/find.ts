import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrokenCase, Case } from '../../../check/case.ts';
import { RecorteError } from '../../../errors.ts';
import { isSystemFault, systemFault } from '../../system-fault.ts';
import { attempt } from './attempt.ts';
import { type CaseFiles, readCase } from './files-case.ts';
import { ndjsonCases } from './ndjson-cases.ts';

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

const pairEnding = '.expected.json';
const ownEndings = [pairEnding, '.options.json', '.known.json'];
const stemOf = (name: string): string => name.replace(/(?:\.[a-z0-9]+)?(?:\.gz|\.zst)?$/i, '');

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function walk(folder: string, prefix: string, inside: string): Promise<Found[]> {
  const entries = await entriesOf(folder);
  const names = entries.map(({ name }) => name);
  const called = (name: string): string => prefix + (inside ? `${inside}/${name}` : name);
  const own = prefix + inside || basename(join(process.cwd(), folder));
  const whole: CaseFiles = {
    name: own.replace(/\/$/, ''),
    folder,
    expected: 'expected.json',
    options: 'options.json',
    known: 'known.json',
    inputs: names.filter((name) => /^input\.[^.]/.test(name)),
    inputName: 'input.html, .txt or .md',
  };
  if (names.includes(whole.expected))
    return [await attempt(whole.name, join(folder, whole.expected), () => readCase(whole))];
  const [input] = whole.inputs;
  if (input !== undefined) return [halfCase(whole, join(folder, input))];
  const found: Found[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (await isFolderEntry(entry, path))
      found.push(...(await walk(path, prefix, inside ? `${inside}/${entry.name}` : entry.name)));
    else if (entry.name.endsWith(pairEnding)) {
      const files = pair(folder, names, entry.name.slice(0, -pairEnding.length), called(''));
      found.push(await attempt(files.name, path, () => readCase(files)));
    } else if (/(?:^|\.)cases\.(?:ndjson|jsonl)$/.test(entry.name))
      found.push(...(await ndjsonCases(path, called(''))));
  }
  return found;
}

/** A link to a folder is followed; one that leads nowhere is none. */
const isFolderEntry = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isDirectory() || (entry.isSymbolicLink() && ((await stat(path).catch(() => null))?.isDirectory() ?? false));

function pair(folder: string, names: readonly string[], stem: string, prefix: string): CaseFiles {
  return {
    name: prefix + stem,
    folder,
    expected: stem + pairEnding,
    options: `${stem}.options.json`,
    known: `${stem}.known.json`,
    inputs: names.filter((name) => stemOf(name) === stem && !ownEndings.some((ending) => name === stem + ending)),
    inputName: `${stem}.html, .txt or .md`,
  };
}

const halfCase = ({ name }: CaseFiles, input: string): BrokenCase => ({
  name,
  fault: {
    file: input,
    line: null,
    column: null,
    message: `there is no expected.json beside it. \`recorte check --init ${input}\` makes one.`,
  },
});
