import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forms } from '../../train/forms.mjs';

export const usage = `Trains once in full and once without each kind of evidence and each source of pages, and prints what that costs.
Each network is trained without teachers, which takes a third of the time.

usage: npm run ablate -- --data DATA [--python python3] [options]

  --data DATA      folder that train/export.ts wrote
  --python FILE    a Python with train/requirements.txt
  --only-fold K    train for these folds only, e.g. 0 or 0,1 (default: all)
  --epochs N       as train/learn.py has it
  --without a,b    leave out these, each by itself (default: all there are, see train/pages.py)
  --forms a,b      learn from these forms (default: those that DATA holds)
`;

/**
 * @typedef {object} AblateOptions
 * @property {string} python
 * @property {string[]} without what is left out, each by itself
 * @property {string[]} learn arguments of train/learn.py that all runs have, besides its folders
 * @property {string} data
 */

/**
 * Reads the command line.
 * @param {string[]} args
 * @param {string} trainer folder of learn.py
 * @returns {AblateOptions | null} null where help is asked for
 * @throws {Error} saying what is wrong with it
 */
export function ablateOptions(args, trainer) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      python: { type: 'string', default: 'python3' },
      'only-fold': { type: 'string' },
      epochs: { type: 'string' },
      without: { type: 'string' },
      forms: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const { data, python, 'only-fold': folds, epochs } = values;
  if (!data) throw new Error('name the folder of exported pages: npm run ablate -- --data DATA');
  if (!existsSync(join(data, 'features.json'))) throw new Error(`${data} is not what train/export.ts writes`);
  if (folds !== undefined && !/^[0-4](,[0-4])*$/.test(folds)) throw new Error('--only-fold: numbers of folds, 0 to 4');
  if (epochs !== undefined && !/^[1-9]\d*$/.test(epochs)) throw new Error('--epochs: a number from 1');
  const present = forms.filter((form) => existsSync(join(data, `${form}.ndjson`)));
  const chosen = chosenOf('form', values.forms, present);
  const without = chosenOf('thing to leave out', values.without, allNames(data, python, trainer));
  const learn = ['--teachers', '0', '--forms', chosen.join(',')];
  if (folds !== undefined) learn.push('--only-fold', folds);
  if (epochs !== undefined) learn.push('--epochs', epochs);
  return { python, data, without, learn };
}

/**
 * @param {string} what
 * @param {string | undefined} list parted by commas; all there are when it is not given
 * @param {string[]} known
 */
function chosenOf(what, list, known) {
  const chosen = list === undefined ? known : list.split(',').filter(Boolean);
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`there is no ${what} called ${unknown.join(', ')}, there are ${known.join(', ')}`);
  if (chosen.length === 0) throw new Error(`no ${what} is named or found`);
  return chosen;
}

/**
 * The names of all that can be left out: groups of features from the data, the rest from the trainer.
 * @param {string} data
 * @param {string} python
 * @param {string} trainer
 * @returns {string[]}
 */
function allNames(data, python, trainer) {
  const groups = JSON.parse(readFileSync(join(data, 'features.json'), 'utf8'));
  if (Array.isArray(groups)) throw new Error(`${data} knows no groups of features: export it again`);
  const program = [
    'import json, sys',
    'sys.path.insert(0, sys.argv[1])',
    'import pages',
    'print(json.dumps([*pages.EVIDENCE, *pages.SOURCES]))',
  ];
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', program.join('\n'), trainer], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${python} cannot load train/pages.py: ${error?.message ?? stderr.trim()}`);
  return [...Object.keys(groups), ...JSON.parse(stdout)];
}
