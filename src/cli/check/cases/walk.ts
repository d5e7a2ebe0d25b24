import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { BrokenCase, Case } from '../../../check/case.ts';
import { attempt } from './attempt.ts';
import { type CaseFiles, readCase } from './files-case.ts';
import { ndjsonCases } from './ndjson-cases.ts';
import { isOwn, pair, pairEnding } from './pair.ts';

type Found = Case | BrokenCase;

/** The cases in a folder, in the order of their names; `prefix` stands before each name, `inside` is the way from the top. */
export async function walk(folder: string, prefix: string, inside: string): Promise<Found[]> {
  const entries = await entriesOf(folder);
  const names = entries.map(({ name }) => name);
  const called = (name: string): string => prefix + (inside ? `${inside}/${name}` : name);
  const own = prefix + inside || basename(resolve(folder));
  const whole: CaseFiles = {
    name: own.replace(/\/$/, ''),
    folder,
    expected: 'expected.json',
    options: 'options.json',
    known: 'known.json',
    inputs: names.filter((name) => /^input\.[^.]/.test(name) && !isOwn(name, 'input')),
    inputName: 'input.html, .txt or .md',
  };
  if (names.includes(whole.expected))
    return [await attempt(whole.name, join(folder, whole.expected), () => readCase(whole))];
  const [input] = whole.inputs;
  if (input !== undefined) return [halfCase(whole, join(folder, input), names)];
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

/** What stands in a folder, in order, but for hidden files and what npm installs. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function halfCase({ name }: CaseFiles, input: string, names: readonly string[]): BrokenCase {
  const todo = names.includes(`input${pairEnding}`)
    ? `Rename input${pairEnding} to expected.json.`
    : `\`recorte check --init ${input}\` makes one.`;
  const message = `there is no expected.json beside it. ${todo}`;
  return { name, fault: { file: input, line: null, column: null, message } };
}
