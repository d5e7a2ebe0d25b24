import { parsed } from '../../dump/records/json.ts';
import { ownNames, packedField } from '../../dump/records/record.ts';
import { archiveOf, archives } from '../../dump/sources/recognise/archive.ts';
import { isObject } from '../../is-object.ts';
import { shellFile } from '../../node/shell-word.ts';

/** An input that another command takes. */
export interface OtherInput {
  /** With its article: `a WARC archive`. */
  what: string;
  /** What to do, given the input's name. */
  hint(input: string): string;
}

const from = (input: string): string => (input === '-' ? '' : ` < ${shellFile(input)}`);
const batch = (input: string): string => `Use \`recorte batch ${input === '-' ? 'FILE' : shellFile(input)}\``;
const pipe = (input: string): string => `Use \`recorte pipe${from(input)}\`, or --type text to take it as it is`;
const jq = (filter: string) => (input: string) => `Use \`jq -c ${filter}${from(input)} | recorte pipe\``;

const array: OtherInput = { what: 'a JSON array', hint: jq("'.[]'") };
const object: OtherInput = { what: 'a JSON object with a document in it', hint: jq('.') };
const ndjson: OtherInput = { what: 'NDJSON', hint: pipe };

/** Tells archives by their first bytes. With `asIs` only those that are no text. */
export function wholeInput(head: Uint8Array, asIs: boolean): OtherInput | null {
  const archive = archiveOf(head);
  if (archive && !(asIs && archive === 'warc')) return { what: archives[archive], hint: batch };
  return !asIs && /^\s*\[\s*\{\s*"/.test(text(head, 1024)) ? array : null;
}

const documentFields = [ownNames.htmlField, packedField, ownNames.textField];

/**
 * Tells JSON records: a first line that is an object and holds a document or is followed by another object. A text that
 * merely begins with a brace is none. `cut`: the input goes on after these bytes.
 */
export function recordInput(bytes: Uint8Array, { cut }: { cut: boolean }): OtherInput | null {
  if (!/^\s*\{\s*"(?:[^"\\]|\\.){0,200}"\s*:/.test(text(bytes, 1024))) return null;
  if (cut) return ndjson;
  const [first, second] = firstLines(bytes);
  if (holdsDocument(first) || (isObject(first) && isObject(second))) return ndjson;
  return isObject(first) || !holdsDocument(parsed(text(bytes, bytes.length))) ? null : object;
}

function text(bytes: Uint8Array, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length))
    .toString()
    .replace(/^\ufeff/, '');
}

function firstLines(bytes: Uint8Array): [unknown, unknown] {
  const lines: unknown[] = [];
  let start = 0;
  while (start < bytes.length && lines.length < 2) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const line = text(bytes.subarray(start, end), end - start);
    if (line.trim() !== '') lines.push(parsed(line));
    start = end + 1;
  }
  return [lines[0], lines[1]];
}

function holdsDocument(value: unknown): boolean {
  return isObject(value) && documentFields.some((field) => typeof value[field] === 'string');
}
