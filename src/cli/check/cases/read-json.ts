import { readFile } from 'node:fs/promises';
import type { Json, Path } from '../../../check/json.ts';
import { parseJson, placeOf } from '../../../check/json-source.ts';
import { RecorteError } from '../../../errors.ts';
import { isSystemFault, systemFault } from '../../../node/system-fault.ts';

/** JSON with where it comes from, for errors that say the place. */
export interface JsonSource {
  file: string;
  /** Line of the file that it is, in NDJSON; else null. */
  line: number | null;
  text: string;
  value: Json;
}

/** @throws RecorteError bad-case when it cannot be read or is not JSON */
export async function readJson(file: string): Promise<JsonSource> {
  return jsonOf(file, null, await readText(file));
}

/** @throws RecorteError bad-case */
export function jsonOf(file: string, line: number | null, text: string): JsonSource {
  const parsed = parseJson(text);
  if ('value' in parsed) return { file, line, text, value: parsed.value };
  const { message, ...place } = parsed.fault;
  const hint = 'Mend it there, or make the case anew by --init';
  throw new RecorteError({
    code: 'bad-case',
    input: file,
    message,
    line: line ?? place.line,
    column: place.column,
    hint,
  });
}

/** A fault of what stands at a path in some JSON. */
export function faultIn({ file, line, text }: JsonSource, path: Path, message: string, hint: string): RecorteError {
  const place = placeOf(text, path);
  return new RecorteError({
    code: 'bad-case',
    input: file,
    line: line ?? place.line,
    column: place.column,
    message,
    hint,
  });
}

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const { reason } = systemFault(error);
    const hint = 'Check the file and its permissions';
    throw new RecorteError({ code: 'bad-case', input: file, message: `cannot be read: ${reason}`, hint, cause: error });
  }
}
