import { resolve } from 'node:path';
import { didYouMean } from '../../did-you-mean.ts';
import { type Form, forms } from '../../dump/form.ts';
import { unpackedName } from '../../dump/output/packing.ts';
import { statOf } from '../../node/stat.ts';
import { flagFault } from '../flags/fault.ts';
import type { Values } from '../flags/options.ts';
import { endingOf } from '../output/ending.ts';

/** Where results go and in which form. */
export interface Target {
  /** One after the other to a stream (or a device), to a file, or into a folder. */
  kind: 'stream' | 'file' | 'folder';
  /** As given, without slashes at its end; null for standard output. */
  path: string | null;
  form: Form;
}

type Wishes = Values<'output' | 'format' | 'lines' | 'shard' | 'csvSafe' | 'compression'>;

/** A document in these is a file of its own: they go into a folder. */
const oneEach: readonly Form[] = ['md', 'jsonld'];

/**
 * What `-o` and `--format` ask for.
 * @throws RecorteError bad-option
 */
export function targetOf({ output, format, lines, shard, csvSafe, compression }: Wishes): Target {
  const target = placeOf(output, format === undefined ? null : named(format));
  if (lines && oneEach.includes(target.form))
    throw flagFault(
      `--lines is not written as ${target.form}`,
      'Leave out --format, or name ndjson, json, csv or parquet',
    );
  if (shard && target.kind === 'stream') throw flagFault('--shard needs a file or a folder', 'Name one by -o');
  if (csvSafe && target.form !== 'csv')
    throw flagFault(`--csv-safe is for csv, not ${target.form}`, 'Leave it out, or write to NAME.csv');
  if (compression && target.form !== 'parquet')
    throw flagFault(`--compression is for parquet, not ${target.form}`, 'Leave it out, or write to NAME.parquet');
  return target;
}

function placeOf(output: string | undefined, form: Form | null): Target {
  if (output === undefined || output === '-') return { kind: 'stream', path: null, form: streamed(form) };
  const found = statOf(output);
  const path = output.replace(/(?<=.)[/\\]+$/, '');
  if (form === 'parquet' || (form === null && /\.parquet$/i.test(path))) {
    if (found && !found.isDirectory())
      throw flagFault(`${output} is a file, Parquet goes into a folder of parts`, 'Choose another name');
    return { kind: 'folder', path, form: 'parquet' };
  }
  if (path !== output || found?.isDirectory()) {
    if (form === 'ndjson' || form === 'csv')
      throw flagFault(`${output} is a folder, ${form} goes into one file`, `Name one: -o ${path}/articles.${form}`);
    return { kind: 'folder', path, form: form ?? 'json' };
  }
  const isFile = found?.isFile() ?? true;
  const chosen = form ?? (isFile ? formOfName(output) : 'ndjson');
  if (oneEach.includes(chosen))
    throw flagFault(`many documents as ${chosen} go into a folder`, `Name one: -o ${output.replace(/\.\w+$/, '')}/`);
  return { kind: isFile ? 'file' : 'stream', path, form: streamed(chosen) };
}

/** Several JSON objects one after the other are lines. */
function streamed(form: Form | null): Form {
  if (form !== null && oneEach.includes(form)) throw flagFault(`--format ${form} needs a folder`, 'Name one: -o NAME/');
  if (form === 'parquet') throw flagFault('--format parquet needs a folder', 'Name one: -o NAME.parquet');
  return form === 'csv' ? 'csv' : 'ndjson';
}

/** What one file is called that holds many documents, or each of them; a file without an ending holds NDJSON. */
const endings: Readonly<Record<string, Form>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
  csv: 'csv',
  md: 'md',
  markdown: 'md',
  jsonld: 'jsonld',
};

function formOfName(name: string): Form {
  const ending = endingOf(unpackedName(name));
  if (ending === null) return 'ndjson';
  if (Object.hasOwn(endings, ending)) return endings[ending] as Form;
  throw flagFault(
    `-o ${name}: batch writes no .${ending}`,
    'Name it .ndjson, .jsonl, .json or .csv, with .gz or .zst after that or not, or .parquet, or a folder NAME/; or say --format',
  );
}

function named(name: string): Form {
  const form = forms.find((known) => known === name);
  if (form) return form;
  throw flagFault(`--format: batch writes no '${name}'`, didYouMean(name, forms));
}

/** The files beside an output that a run keeps its books in. */
export function companions(path: string): Record<'errors' | 'checkpoint' | 'lock', string> {
  // `.` and `..` have names too.
  const base = /(?:^|[/\\])\.\.?$/.test(path) ? resolve(path) : path;
  return { errors: `${base}.errors.ndjson`, checkpoint: `${base}.checkpoint`, lock: `${base}.lock` };
}
