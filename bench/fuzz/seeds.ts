import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pages to begin with. */
export interface Seeds {
  html: readonly string[];
  text: readonly string[];
  markdown: readonly string[];
}

/** So much of a page: what comes behind is more of the same. */
const longest = 60_000;

/** The inputs of the fixtures, and where there is one the pages of a folder. */
export function seedsFrom(fixtures: string, pages: string | null): Seeds {
  const files = [...inputsIn(fixtures), ...(pages === null ? [] : filesIn(pages))];
  const of = (ending: RegExp): string[] =>
    files.filter((file) => ending.test(file)).map((file) => readFileSync(file, 'utf8').slice(0, longest));
  return { html: of(/\.html?$/), text: of(/\.txt$/), markdown: of(/\.md$/) };
}

const inputsIn = (folder: string): string[] => filesIn(folder).filter((file) => /[/\\]input\.[a-z]+$/.test(file));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
