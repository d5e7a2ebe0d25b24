import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { RecorteError } from '../../../../errors.ts';
import { fed } from '../../../../node/input/fed.ts';
import { type InputLimits, overLimit } from '../../../../node/input/limits.ts';
import type { Entry } from '../../../entry.ts';
import { recordEntry } from '../../../records/entry.ts';
import type { Json } from '../../../records/json.ts';
import type { Bytes } from '../../bytes.ts';
import { decoded } from '../../decoded.ts';
import { headText } from '../../recognise/head-text.ts';
import { errorEntry, nameOf, type Reading, type Source } from '../../source.ts';
import { columnsOf } from './columns.ts';

interface Row {
  info: { lines: number };
  record: Json;
}

/** Rows of CSV, TSV and their like, under a header that names the columns. */
export async function* readTable({ place }: Source, bytes: Bytes, { options, limits }: Reading): AsyncGenerator<Entry> {
  const head = headText(await bytes.peek(1));
  const { delimiter = ',' } = columnsOf(head, { name: nameOf(place), options }) ?? {};
  let rows: Entry[] = [];
  const parser = parse({
    delimiter,
    bom: true,
    columns: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: limits.bytes,
    on_skip: (error) => {
      if (error)
        rows.push(
          errorEntry(
            { ...place, line: typeof error.lines === 'number' ? error.lines : null },
            rowFault(error, place.input, limits),
          ),
        );
      return undefined;
    },
  });
  parser.on('data', ({ info, record }: Row) => {
    rows.push(recordEntry(record, { ...place, line: info.lines }, options));
  });
  const taken = (): Entry[] => {
    const given = rows;
    rows = [];
    return given;
  };
  try {
    for await (const text of decoded(bytes, options.encoding, place.input)) {
      await fed(parser, text);
      if (parser.errored) break;
      yield* taken();
    }
    const whole = finished(parser);
    parser.end();
    await whole;
    yield* taken();
  } catch (error) {
    yield* taken();
    throw error instanceof CsvError ? rowFault(error, place.input, limits) : error;
  } finally {
    parser.destroy();
  }
}

function rowFault(error: CsvError, input: string, limits: InputLimits): RecorteError {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return overLimit('bytes', limits, { input, cause: error });
  const message = `a row that is no CSV: ${error.message}`;
  const hint = 'Mend the quotes of its cells';
  return new RecorteError({ code: 'bad-record', input, message, hint, cause: error });
}
