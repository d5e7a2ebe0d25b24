import { resolve } from 'node:path';
import { unpackedName } from '../../dump/output/packing.ts';
import { statOf } from '../../node/stat.ts';
import type { Format } from '../../write/format.ts';
import { formatOfFile, holdsMany, inOneFile } from '../../write/formats.ts';
import { json } from '../../write/json.ts';
import { ndjson } from '../../write/ndjson.ts';
import { anyOf } from '../flags/any-of.ts';
import { flagFault } from '../flags/fault.ts';
import { namedFormat, written } from '../flags/formats.ts';
import type { Values } from '../flags/options.ts';
import { endingOf } from '../output/ending.ts';

/** Where results go and in which format. */
export interface Target {
  /** One after the other to a stream (or a device), to a file, or into a folder. */
  kind: 'stream' | 'file' | 'folder';
  /** As given, without slashes at its end; null for standard output. */
  path: string | null;
  format: Format;
}

type Wishes = Values<'output' | 'format' | 'lines' | 'shard' | 'csvSafe' | 'compression'>;

/**
 * What `-o` and `--format` ask for.
 * @throws RecorteError bad-option
 */
export function targetOf({ output, format, lines, shard, csvSafe, compression }: Wishes): Target {
  const target = placeOf(output, format === undefined ? null : namedFormat('batch', format));
  const { name } = target.format;
  if (lines && !holdsLines(target.format)) {
    const able = written.batch.filter(holdsLines).map((other) => other.name);
    throw flagFault(`--lines is not written as ${name}`, `Leave out --format, or name ${anyOf(able)}`);
  }
  if (shard && target.kind === 'stream') throw flagFault('--shard needs a file or a folder', 'Name one by -o');
  if (csvSafe && name !== 'csv')
    throw flagFault(`--csv-safe is for csv, not ${name}`, 'Leave it out, or write to NAME.csv');
  if (compression && name !== 'parquet')
    throw flagFault(`--compression is for parquet, not ${name}`, 'Leave it out, or write to NAME.parquet');
  return target;
}

const holdsLines = (format: Format): boolean => format.kind !== 'article' || format.rows !== undefined;

function placeOf(output: string | undefined, format: Format | null): Target {
  if (output === undefined || output === '-') return { kind: 'stream', path: null, format: streamed(format) };
  const found = statOf(output);
  const path = output.replace(/(?<=.)[/\\]+$/, '');
  const meant = format ?? formatOfFile(path);
  if (meant?.kind === 'parts') {
    if (found && !found.isDirectory())
      throw flagFault(`${output} is a file, ${meant.name} goes into a folder of parts`, 'Choose another name');
    return { kind: 'folder', path, format: meant };
  }
  if (path !== output || found?.isDirectory()) {
    if (format !== null && inOneFile(format) === format)
      throw flagFault(
        `${output} is a folder, ${format.name} goes into one file`,
        `Name one: -o ${path}/articles${format.extensions[0]}`,
      );
    return { kind: 'folder', path, format: format ?? json };
  }
  const isFile = found?.isFile() ?? true;
  const chosen = format ?? (isFile ? formatOfName(output) : ndjson);
  if (inOneFile(chosen) === null)
    throw flagFault(
      `many documents as ${chosen.name} go into a folder`,
      `Name one: -o ${output.replace(/\.\w+$/, '')}/`,
    );
  return { kind: isFile ? 'file' : 'stream', path, format: streamed(chosen) };
}

/** What many are written in one after the other: several JSON objects are lines. */
function streamed(format: Format | null): Format {
  const found = inOneFile(format ?? ndjson);
  if (found) return found;
  const folder = format?.kind === 'parts' ? `NAME${format.extensions[0]}` : 'NAME/';
  throw flagFault(`--format ${format?.name} needs a folder`, `Name one: -o ${folder}`);
}

/** What the name of one file stands for that holds many documents; without an ending it holds NDJSON. */
function formatOfName(name: string): Format {
  const unpacked = unpackedName(name);
  const ending = endingOf(unpacked);
  if (ending === null) return ndjson;
  const format = formatOfFile(unpacked);
  if (format && holdsMany(format)) return format;
  const endingsOf = (wanted: (format: Format) => boolean): string =>
    anyOf(written.batch.filter(wanted).flatMap(({ extensions }) => extensions));
  const files = endingsOf((each) => inOneFile(each) !== null);
  const folders = endingsOf((each) => each.kind === 'parts');
  throw flagFault(
    `-o ${name}: batch writes no .${ending}`,
    `Name it ${files}, with .gz or .zst after that or not, or ${folders}, or a folder NAME/; or say --format`,
  );
}

/** The files beside an output that a run keeps its books in. */
export function companions(path: string): Record<'errors' | 'checkpoint' | 'lock', string> {
  // `.` and `..` have names too.
  const base = /(?:^|[/\\])\.\.?$/.test(path) ? resolve(path) : path;
  return { errors: `${base}.errors.ndjson`, checkpoint: `${base}.checkpoint`, lock: `${base}.lock` };
}
