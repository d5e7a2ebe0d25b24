import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, CaseInput } from '../../../check/case.ts';
import { RecorteError } from '../../../errors.ts';
import type { ExtractOptions } from '../../../extract-options.ts';
import { caseOptions } from './case-options.ts';
import { type ReadExpectation, readExpectation, readKnown } from './expectation.ts';
import { jsonOf, readJson, readText } from './read-json.ts';
import { documentIn } from './record.ts';

/** The files a case is made of, in one folder. */
export interface CaseFiles {
  name: string;
  folder: string;
  /** Names of the files in it; those of the last two may not be there. */
  expected: string;
  options: string;
  known: string;
  /** What an input may be called. */
  inputs: readonly string[];
  /** What it should be called, for messages. */
  inputName: string;
}

/**
 * Reads a case that stands in files of its own.
 * @throws RecorteError bad-case
 */
export async function readCase(files: CaseFiles): Promise<Case> {
  const at = (name: string): string => join(files.folder, name);
  const source = await readJson(at(files.expected));
  const read = readExpectation(source, [], source.value);
  const { input, options } = await inputOf(at(inputName(files, read)));
  const told = existsSync(at(files.options)) ? await readJson(at(files.options)) : null;
  const known = existsSync(at(files.known)) ? await readJson(at(files.known)) : null;
  return {
    name: files.name,
    input,
    options: { ...options, ...(told && caseOptions(told, [], told.value)) },
    expectation: read.expectation,
    known: known ? readKnown(known, [], known.value) : {},
  };
}

function inputName({ folder, expected, inputs, inputName }: CaseFiles, { input }: ReadExpectation): string {
  const fault = (message: string, hint: string): RecorteError =>
    new RecorteError({ code: 'bad-case', input: join(folder, expected), message, hint });
  if (input !== null) {
    if (existsSync(join(folder, input))) return input;
    throw fault(`the input ${input} is not there`, 'Check "$input"');
  }
  const [only, ...others] = inputs;
  if (only === undefined) throw fault('there is no input beside it', `Call it ${inputName}, or name it as "$input"`);
  if (others.length > 0) throw fault(`there are several inputs (${inputs.join(', ')})`, 'Name one as "$input"');
  return only;
}

/** A page as it is, or the document in the one line of an NDJSON file. */
async function inputOf(file: string): Promise<{ input: CaseInput; options: ExtractOptions }> {
  if (!/\.(?:ndjson|jsonl)$/.test(file)) return { input: { file }, options: {} };
  const lines = (await readText(file)).split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1) return documentIn(jsonOf(file, 1, lines[0] as string));
  throw new RecorteError({
    code: 'bad-case',
    input: file,
    message: `holds ${lines.length} lines, a case has one document`,
    hint: 'Put what is expected into the lines and give the file to `recorte check`',
  });
}

/** Where the fields that are known to differ stand, beside an expectation. */
export const knownFileOf = (expectedFile: string): string => expectedFile.replace(/expected\.json$/, 'known.json');
