import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { RecorteError } from '../../../../errors.ts';
import { fed } from '../../../../node/input/fed.ts';
import { overLimit } from '../../../../node/input/limits.ts';
import type { Entry } from '../../../entry.ts';
import { recordEntry } from '../../../records/entry.ts';
import type { Json } from '../../../records/json.ts';
import type { Bytes } from '../../bytes.ts';
import { decoded } from '../../decoded.ts';
import { headText } from '../../recognise/head-text.ts';
import { errorEntry, nameOf, type Reading, type Source } from '../../source.ts';
import { columnsOf } from './columns.ts';
import { wholeRows } from './rows.ts';

interface Row {
  info: { lines: number };
  record: Json;
}

/** Rows of CSV, TSV and their like, under a header that names the columns. */
export async function* readTable({ place }: Source, bytes: Bytes, { options, limits }: Reading): AsyncGenerator<Entry> {
  const head = headText(await bytes.peek(1));
  const { delimiter = ',' } = columnsOf(head, { name: nameOf(place), options }) ?? {};
  let rows: Entry[] = [];
  /** Errors of rows that were passed over: the parser gives the row before only when it has seen some of the next. */
  let passedOver: { line: number; entry: Entry }[] = [];
  const tellBefore = (line: number): void => {
    const rest = passedOver.findIndex((over) => over.line >= line);
    const told = rest < 0 ? passedOver : passedOver.slice(0, rest);
    rows.push(...told.map(({ entry }) => entry));
    passedOver = passedOver.slice(told.length);
  };
  const parser = parse({
    delimiter,
    bom: true,
    columns: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error)
        rows.push(
          errorEntry(
            { ...place, line: typeof error.lines === 'number' ? error.lines : null },
            rowFault(error, place.input),
          ),
        );
      return undefined;
    },
  });
  parser.on('data', ({ info, record }: Row) => {
    tellBefore(info.lines);
    rows.push(recordEntry(record, { ...place, line: info.lines }, options));
  });
  const taken = (): Entry[] => {
    const given = rows;
    rows = [];
    return given;
  };
  try {
    let named = false;
    for await (const part of wholeRows(decoded(bytes, options.encoding, place.input), delimiter, limits)) {
      if (part.over !== null) {
        const { over, line } = part;
        const fault = overLimit(over, limits, { input: place.input, line });
        if (!named) throw fault;
        passedOver.push({ line, entry: errorEntry({ ...place, line }, fault) });
      }
      named ||= /\S/.test(part.text);
      await fed(parser, part.text);
      if (parser.errored) break;
      yield* taken();
    }
    const whole = finished(parser);
    parser.end();
    await whole;
    tellBefore(Number.POSITIVE_INFINITY);
    yield* taken();
  } catch (error) {
    tellBefore(Number.POSITIVE_INFINITY);
    yield* taken();
    throw error instanceof CsvError ? rowFault(error, place.input) : error;
  } finally {
    parser.destroy();
  }
}

function rowFault(error: CsvError, input: string): RecorteError {
  const message = `a row that is no CSV: ${error.message}`;
  const hint = 'Mend the quotes of its cells';
  return new RecorteError({ code: 'bad-record', input, message, hint, cause: error });
}
