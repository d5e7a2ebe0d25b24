import type { Engine } from '../../engine.ts';
import { asRecorteError, RecorteError, withoutPlace } from '../../errors.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import type { Fields } from '../../write/fields.ts';
import { jsonText } from '../../write/json-text.ts';
import { lineRows } from '../../write/lines.ts';
import { pick } from '../../write/pick.ts';
import { demand } from '../../write/required.ts';
import { tooLarge } from '../input/limit.ts';
import type { Line } from './lines.ts';
import { bad, type Json, type Names, otherFields, parseObject, readRecord } from './record.ts';
import { recordId } from './record-id.ts';

/** How lines are to be answered. */
export interface Wishes {
  names: Names;
  /** What the flags say about every document. */
  common: ExtractOptions;
  fields: Fields | undefined;
  required: Fields;
  /** Whether to answer with the blocks of the document instead of its Article. */
  lines: boolean;
  passThrough: boolean;
}

export interface Answer {
  /** JSON on one line, ended by a line break. */
  text: string;
  fault: RecorteError | null;
}

/** Answers one line: whatever is wrong with it, there is an answer. */
export async function answer(line: Line, wishes: Wishes, engine: Engine): Promise<Answer> {
  const { names, passThrough } = wishes;
  let record: Json | undefined;
  let id: string | undefined;
  try {
    const json = decode(line);
    record = parseObject(json);
    id = recordId(record, names.idField, json);
    const value = await read(record, { id, line: line.number }, wishes, engine);
    return { text: `${serialise(value, passThrough ? otherFields(record, names) : undefined)}\n`, fault: null };
  } catch (error) {
    const fault = asRecorteError(error);
    const { code } = fault;
    const value = {
      schema: 'recorte/1',
      id: id ?? null,
      line: line.number,
      error: { code, message: withoutPlace(fault) },
    };
    const input = passThrough && record ? otherFields(record, names) : undefined;
    return { text: `${serialise(value, input, { orNothing: true })}\n`, fault };
  }
}

/** A byte order mark at its beginning goes: files that were joined have them in the middle. */
const utf8 = new TextDecoder();

function decode({ bytes }: Line): string {
  if (bytes) return utf8.decode(bytes);
  throw new RecorteError({ code: 'too-large', message: tooLarge, hint: 'Split the document' });
}

async function read(
  record: Json,
  place: Pick<ExtractOptions, 'id' | 'line'>,
  { names, common, fields, required, lines }: Wishes,
  engine: Engine,
): Promise<object> {
  const { document, usualType, options } = readRecord(record, names);
  const all: ExtractOptions = { ...common, type: common.type ?? usualType, ...options, ...place, name: '-' };
  if (lines) return lineRows(await engine.label(document, all), all);
  const article = await engine.extract(document, all);
  demand(article, required);
  return fields ? pick(article, fields) : article;
}

/** JSON of a value, with the `input` it came from. JSON can be read deeper than it can be written. */
function serialise(value: object, input: Json | undefined, { orNothing = false } = {}): string {
  if (!input) return jsonText(value);
  try {
    return jsonText({ ...value, input });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (orNothing) return jsonText(value);
    throw bad('fields nested too deep to pass through');
  }
}
