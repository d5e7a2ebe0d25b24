import type { ExtractOptions } from '../extract-options.ts';
import type { JsonObject, Path } from './json.ts';

/** An input and what is expected of it. Plain data, so that a worker can be given it. */
export interface Case {
  name: string;
  input: CaseInput;
  options: ExtractOptions;
  expectation: Expectation;
  /** Fields that are known to differ, with the reason. */
  known: Readonly<Record<string, string>>;
}

/** A file to read, or a document that stands in a line of NDJSON. */
export type CaseInput =
  | { file: string; document?: undefined }
  | { file: string; document: string | Uint8Array; line: number };

/** What is expected, and where it is written. */
export interface Expectation {
  file: string;
  /** Line of the file, for a case of NDJSON. */
  line: number | null;
  /** The JSON that holds it: the whole file, or that line. */
  text: string;
  /** Where in that JSON it stands. */
  root: Path;
  value: JsonObject;
}

/** A case that cannot be compared: what is wrong with which of its files. */
export interface BrokenCase {
  name: string;
  fault: CaseFault;
}

export interface CaseFault {
  file: string;
  line: number | null;
  column: number | null;
  /** What is wrong and what to do, in sentences. */
  message: string;
}

export const isBroken = (each: Case | BrokenCase): each is BrokenCase => 'fault' in each;
