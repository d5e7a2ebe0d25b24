import type { CaseFiles } from './files-case.ts';

export const pairEnding = '.expected.json';
const ownEndings = [pairEnding, '.options.json', '.known.json', '.roles'];

/** Whether a file is one of those that stand beside the input `STEM.html`, such as `STEM.known.json`. */
export const isOwn = (name: string, stem: string): boolean => ownEndings.some((ending) => name === stem + ending);

/** A name without its ending: `nota` of `nota.html.gz`. */
export const stemOf = (name: string): string => name.replace(/(?:\.[a-z0-9]+)?(?:\.gz|\.zst)?$/i, '');

/** The files of the case `NAME.expected.json` in a folder of files with these names. */
export function pair(folder: string, names: readonly string[], stem: string, prefix: string): CaseFiles {
  return {
    name: prefix + stem,
    folder,
    expected: stem + pairEnding,
    options: `${stem}.options.json`,
    known: `${stem}.known.json`,
    inputs: names.filter((name) => stemOf(name) === stem && !isOwn(name, stem)),
    inputName: `${stem}.html, .txt or .md`,
  };
}
