import type { Json } from '../../dump/records/json.ts';
import type { StreamLine } from '../../dump/records/lines.ts';
import { bad, type Names, otherFields, parseObject, readRecord } from '../../dump/records/record.ts';
import { recordId } from '../../dump/records/record-id.ts';
import type { Engine } from '../../engine.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { asRecorteError, type Fault, faultOf } from '../../faults.ts';
import { type InputLimits, inputLimits, overLimit } from '../../node/input/limits.ts';
import type { Fields } from '../../write/fields.ts';
import { jsonText } from '../../write/json-text.ts';
import { lineRows } from '../../write/lines.ts';
import { pick } from '../../write/pick.ts';
import { demand } from '../../write/required.ts';

/** How lines are to be answered: plain data, which is sent to the workers. */
export interface Wishes {
  names: Names;
  /** What the flags say about every document. */
  common: ExtractOptions;
  fields: Fields | undefined;
  required: Fields;
  /** Whether to answer with the blocks of the document instead of its Article. */
  lines: boolean;
  passThrough: boolean;
  /** Path of the weights, when they are not the shipped ones. */
  model: string | undefined;
}

export interface Answer {
  /** JSON on one line, ended by a line break. */
  text: string;
  fault: Fault | null;
}

/**
 * Answers one line: whatever is wrong with it, there is an answer.
 * @param check called now and then during the work; what it throws is the answer
 */
export async function answer(line: StreamLine, wishes: Wishes, engine: Engine, check?: () => void): Promise<Answer> {
  const known: Known = {};
  try {
    const value = await read(line, known, wishes, engine, check);
    return { text: `${serialise(value, inputOf(known, wishes))}\n`, fault: null };
  } catch (error) {
    return refusal(line, known, faultOf(asRecorteError(error)), wishes);
  }
}

/** Answers a line that could not be worked on to the end. */
export function refuse(line: StreamLine, fault: Fault, wishes: Wishes): Answer {
  const known: Known = {};
  try {
    open(line, known, wishes);
  } catch {
    // Then its id is unknown.
  }
  return refusal(line, known, fault, wishes);
}

/** What is known of a line by the time something goes wrong. */
interface Known {
  record?: Json;
  id?: string | undefined;
}

function refusal({ number }: StreamLine, known: Known, fault: Fault, wishes: Wishes): Answer {
  const { code, message } = fault;
  const value = { schema: 'recorte/1', id: known.id ?? null, line: number, error: { code, message } };
  return { text: `${serialise(value, inputOf(known, wishes), { orNothing: true })}\n`, fault };
}

const inputOf = ({ record }: Known, { passThrough, names }: Wishes): Json | undefined =>
  passThrough && record ? otherFields(record, names) : undefined;

function open(line: StreamLine, known: Known, { names, common }: Wishes): Json {
  const limits = inputLimits(common.limits);
  const json = decode(line, limits);
  const record = parseObject(json, limits);
  known.record = record;
  known.id = recordId(record, names.idField, json);
  return record;
}

/** A byte order mark at its beginning goes: files that were joined have them in the middle. */
const utf8 = new TextDecoder();

function decode({ bytes }: StreamLine, limits: InputLimits): string {
  if (bytes) return utf8.decode(bytes);
  throw overLimit('bytes', limits);
}

async function read(
  line: StreamLine,
  known: Known,
  wishes: Wishes,
  engine: Engine,
  check?: () => void,
): Promise<object> {
  const { names, common, fields, required, lines } = wishes;
  const { document, usualType, options } = readRecord(open(line, known, wishes), names);
  const place = { id: known.id, line: line.number };
  const all: ExtractOptions = { ...common, type: common.type ?? usualType, ...options, ...place, name: '-' };
  if (lines) return lineRows(await engine.label(document, all, check), all);
  const article = await engine.extract(document, all, check);
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
    throw bad('fields nested too deep to pass through', 'Leave out --pass-through, or flatten them');
  }
}
