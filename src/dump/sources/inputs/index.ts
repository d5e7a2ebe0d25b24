import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { RecorteError } from '../../../errors.ts';
import { errorEntry } from '../source.ts';
import { byCodePoint } from './by-code-point.ts';
import { fileSource, standardInput } from './file.ts';
import { type Found, walk } from './folder.ts';

/** What an input names: a file, all files of a folder, what a pattern matches, or standard input. */
export async function* sourcesOf(input: string): AsyncGenerator<Found> {
  if (input === '-') {
    yield standardInput();
    return;
  }
  const place = { input, member: null, offset: null, line: null };
  try {
    const found = await stat(input).catch((error) => error as NodeJS.ErrnoException);
    if (!(found instanceof Error))
      yield* found.isDirectory() ? walk(input) : [fileSource(input, false, found.isFile())];
    else if (found.code !== 'ENOENT' || !isDynamicPattern(input)) throw found;
    else yield* matching(input);
  } catch (error) {
    yield errorEntry(place, error);
  }
}

/** Files that a pattern matches, and those of folders that it matches, as a shell would give them. */
async function* matching(pattern: string): AsyncGenerator<Found> {
  const names = await glob(pattern.replaceAll('\\', '/'), { onlyFiles: false, expandDirectories: false });
  if (names.length === 0) {
    throw new RecorteError({
      code: 'not-found',
      input: pattern,
      message: 'matches no file',
      hint: 'Check the pattern',
    });
  }
  const trimmed = names.map((name) => name.replace(/(?<=.)\/$/, '')).sort(byCodePoint);
  for (const name of trimmed) yield* sourcesOf(name);
}
