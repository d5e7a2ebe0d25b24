import { parseArgs } from 'node:util';
import { roles } from '../../src/label/role.ts';
import { modes, type PageSet, pageSet } from '../page-set.ts';

/** What is to be listed. */
export interface WorstOptions extends PageSet {
  corpora: string;
  /** Folder of the weights of folds; null for the shipped weights. */
  folds: string | null;
  /** The role whose lines are scored; null for the words of the body. */
  role: string | null;
  /** How many pages, and how many wrong lines of each, are listed at most. */
  pages: number;
  lines: number;
}

export const usage = `Lists the pages with the lowest score.

usage: npm run worst -- --corpora DIR [options]

  --corpora DIR   folder with a folder for each corpus (gold.ndjson, pages/<id>.html.gz)
  --set SET       corpus:mode or corpus:type-of-page:mode, e.g. wcxb:article:text-blocks (default: roles:html)
                  modes: ${modes.join(', ')}
  --folds OUT     folder of fold-K.model and fold-K.ids: each page is answered by the weights that have not seen its site
  --role ROLE     score the lines of one role instead of the words of the body
  --pages N       how many pages (default: 20)
  --lines N       how many wrong lines of each (default: 25)
`;

/**
 * Reads the command line.
 * @returns null where help is asked for
 * @throws Error saying what is wrong with it
 */
export function worstOptions(args: readonly string[]): WorstOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpora: { type: 'string' },
      set: { type: 'string', default: 'roles:html' },
      folds: { type: 'string' },
      role: { type: 'string' },
      pages: { type: 'string', default: '20' },
      lines: { type: 'string', default: '25' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  if (!values.corpora) throw new Error('name the folder of pages: npm run worst -- --corpora DIR');
  const set = pageSet(values.set);
  const role = values.role ?? null;
  if (role !== null && !roles.some((each) => each === role))
    throw new Error(`there is no role ${role}, there are ${roles.join(', ')}`);
  return {
    ...set,
    corpora: values.corpora,
    folds: values.folds ?? null,
    role,
    pages: count('pages', values.pages),
    lines: count('lines', values.lines),
  };
}

function count(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new Error(`--${name} ${value}: give a number from 1`);
  return Number(value);
}
