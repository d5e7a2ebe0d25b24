import { readdirSync } from 'node:fs';
import type { Wishes } from '../../dump/convert.ts';
import { isDocumentName } from '../../dump/output/document-name.ts';
import { folder } from '../../dump/output/folder.ts';
import { zstdPacker } from '../../dump/output/packing.ts';
import { isPartName, partsFolder } from '../../dump/output/parts-folder.ts';
import { shardName } from '../../dump/output/shard-name.ts';
import type { OpenSink, Sink } from '../../dump/output/sink.ts';
import { textFile } from '../../dump/output/text-file.ts';
import { RecorteError } from '../../errors.ts';
import { statOf } from '../../node/stat.ts';
import type { Format } from '../../write/format.ts';
import type { Compression } from '../../write/parquet.ts';
import { written } from '../flags/formats.ts';
import type { Output } from '../output/output.ts';
import type { Target } from './target.ts';

/** What a table begins with. */
export async function headOf(format: Format, { lines, fields, csvSafe }: Wishes): Promise<string> {
  return format.kind === 'table' ? format.head(await columnsOf({ lines, fields }), { safe: csvSafe }) : '';
}

async function columnsOf({ lines, fields }: Pick<Wishes, 'lines' | 'fields'>) {
  const { articleColumns, lineColumns } = await import('../../write/table/columns.ts');
  return lines ? lineColumns : articleColumns(fields);
}

/** How results are cut into files, and these are packed. */
interface Packaging {
  /** Documents in one; null for the usual number. */
  shard: number | null;
  compression: Compression | undefined;
}

/**
 * The sink for a target that has a path.
 * @throws RecorteError bad-option when this Node cannot pack so
 */
export async function sinkFor(
  { kind, format }: Target,
  path: string,
  wishes: Wishes,
  { shard, compression }: Packaging,
): Promise<OpenSink> {
  if (kind === 'file') return textFile({ path, head: await headOf(format, wishes), shard });
  const [ending] = format.extensions;
  if (format.kind !== 'parts') return folder({ path, ending, shard });
  const part = await format.load();
  const columns = await columnsOf(wishes);
  const zstd = compression === 'zstd' ? zstdPacker() : undefined;
  return partsFolder({ path, ending, shard, part: (rows) => part(columns, rows, { zstd }) });
}

/** Results one after the other on a stream. */
export async function streamSink(output: Output, head: string): Promise<Sink> {
  if (head !== '') await output.write(head);
  return {
    add: (text) => output.write(text),
    settled: true,
    save: async () => ({}),
    finish: () => output.finish(),
    leave: () => output.abandon(),
  };
}

/**
 * Refuses to mix the results of two runs.
 * @throws RecorteError output-exists
 */
export function refuseOlderResults(target: Target, path: string, shard: number | null): void {
  // One file is replaced as a whole.
  if (target.kind === 'file' && shard === null) return;
  const found = resultsOf(target, path, shard);
  if (found === null) return;
  throw new RecorteError({
    code: 'output-exists',
    input: path,
    message: `has results of another run (${found})`,
    hint: 'Remove them, or write elsewhere',
  });
}

/** Name of a file with results of a run that was; null when there is none. */
export function resultsOf({ kind, format }: Target, path: string, shard: number | null): string | null {
  const isOurs = format.kind === 'parts' ? isPartName : isDocumentName;
  const endings = written.batch.filter((each) => each.kind === format.kind).map(({ extensions: [first] }) => first);
  if (kind === 'folder') return namesIn(path).find((name) => isOurs(name, endings)) ?? null;
  const file = shard === null ? path : shardName(path, 0);
  return statOf(file) ? file : null;
}

function namesIn(path: string): string[] {
  return statOf(path)?.isDirectory() ? readdirSync(path) : [];
}
