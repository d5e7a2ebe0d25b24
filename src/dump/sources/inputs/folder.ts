import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import ignore, { type Ignore } from 'ignore';
import type { Entry, Origin } from '../../entry.ts';
import { errorEntry, type Source } from '../source.ts';
import { byCodePoint } from './by-code-point.ts';
import { fileSource } from './file.ts';

/** A file with the patterns, as those of `.gitignore`, of what in its folder and below is not to be read. */
const ignoreFile = '.recorteignore';

interface Rules {
  /** Path of the folder with the file. */
  folder: string;
  ignores: Ignore['ignores'];
}

/** A file of a folder, or an entry that says why something in it is none. */
export type Found = Source | Entry;

/**
 * All files of a folder and the folders in it, by code point of their names. What is hidden or ignored is passed over, as is
 * a link to a folder, which may lead anywhere.
 */
export async function* walk(folder: string, above: readonly Rules[] = []): AsyncGenerator<Found> {
  const place = placeOf(folder);
  let children: Dirent[];
  let rules: readonly Rules[];
  try {
    children = (await readdir(folder, { withFileTypes: true })).sort((a, b) => byCodePoint(a.name, b.name));
    rules = children.some(({ name }) => name === ignoreFile) ? [...above, await rulesIn(folder)] : above;
  } catch (error) {
    yield errorEntry(place, error);
    return;
  }
  for (const child of children) {
    const { name } = child;
    const path = joined(folder, name);
    const at = placeOf(path);
    const skip = (rule: string): Entry => ({ kind: 'skip', place: at, rule });
    try {
      const isLink = child.isSymbolicLink();
      const found = isLink ? await stat(path) : child;
      const isFolder = found.isDirectory();
      if (name.startsWith('.')) yield skip('hidden');
      else if (rules.some(({ folder: from, ignores }) => ignores(relative(from, path) + (isFolder ? '/' : '')))) {
        yield skip('ignored');
      } else if (isFolder && isLink) yield skip('link-to-folder');
      else if (isFolder) yield* walk(path, rules);
      else if (found.isFile()) yield fileSource(path, true, true);
      else yield skip('no-file');
    } catch (error) {
      yield errorEntry(at, error);
    }
  }
}

async function rulesIn(folder: string): Promise<Rules> {
  const patterns = ignore().add(await readFile(joined(folder, ignoreFile), 'utf8'));
  return { folder, ignores: (path) => patterns.ignores(path) };
}

const placeOf = (input: string): Origin => ({ input, member: null, offset: null, line: null });

/** Names stay as they are written; `node:path` would fold `./`. */
const joined = (folder: string, name: string): string => (/[/\\]$/.test(folder) ? folder + name : `${folder}/${name}`);

const relative = (folder: string, path: string): string => path.slice(joined(folder, '').length);
