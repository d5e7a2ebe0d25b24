import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Json, Path } from './json.ts';

/** A place in a text, both from 1; columns count UTF-16 units, as editors do. */
export interface TextPlace {
  line: number;
  column: number;
}

/** What a text holds as JSON, or what is wrong with it and where. */
export type ParsedJson = { value: Json } | { fault: TextPlace & { message: string } };

/** No case needs more; what compares and prints goes down as deep as a value. */
const deepest = 100;

/** Parses JSON (RFC 8259, a byte order mark aside) that is not nested deeper than 100 levels. */
export function parseJson(text: string): ParsedJson {
  const json = text.replace(/^\ufeff/, '');
  try {
    const value = JSON.parse(json) as Json;
    return isDeeper(value, deepest)
      ? { fault: { line: 1, column: 1, message: `is nested deeper than ${deepest} levels` } }
      : { value };
  } catch (error) {
    const first = firstError(json);
    // What that parser lets pass, such as a raw control character, has no place but the beginning.
    if (!first) return { fault: { line: 1, column: 1, message: `not JSON: ${(error as Error).message}` } };
    if (json.trim() === '') return { fault: { line: 1, column: 1, message: 'is empty, not JSON' } };
    const message = `not JSON: ${reasons[printParseErrorCode(first.error)] ?? 'cannot be read here'}`;
    return { fault: { ...placeAt(json, first.offset), message } };
  }
}

const isDeeper = (value: Json, most: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (most === 0 || Object.values(value).some((member) => isDeeper(member as Json, most - 1)));

/** The first thing that is wrong, where its place can be told: the parser that can recurses, and what is not JSON may be of any depth. */
function firstError(json: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parseTree(json, errors, { disallowComments: true, allowEmptyContent: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in quotes is missing (or the comma before is one too many)',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'an escape \\u is not complete',
  InvalidEscapeCharacter: 'there is no such escape',
  InvalidCharacter: 'a control character has to be escaped',
};

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Where in a JSON text the value (with its key) at a path stands; of a path that leads nowhere, the last part that does. */
export function placeOf(text: string, path: Path): TextPlace {
  const root = treeOf(text);
  for (let length = path.length; root && length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node) return placeAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return { line: 1, column: 1 };
}

/** The syntax tree of a JSON text, with offsets; a byte order mark counts. */
export function treeOf(text: string): Node | undefined {
  return parseTree(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
}
