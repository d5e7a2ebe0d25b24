/** A stretch of the source that is parsed by itself, or, being too much for the parser, read as plain lines. */
export interface Chunk {
  start: number;
  end: number;
  plain: boolean;
}

/**
 * The parser is quadratic in some constructs: emphasis and brackets that lead to nothing, lazy lines, declarations, nesting.
 * Within these limits the worst of them takes it some 0.1 s (measured with micromark 4 on made-up input).
 */
const maxChars = 64 * 1024;
const maxLines = 1000;
const maxMarks = 3000;
/** A bracket that closes nothing costs as much as so many marks: the parser looks for its other half through all before it. */
const unopened = 10;
const maxDeclarations = 50;
/** Quotes and lists inside one another, opened on one line; brackets inside one another. */
const maxDepth = 100;
/** A longer line is no Markdown: pictures inside the text stay below. */
const maxLine = 4 * 1024 * 1024;

/** Cuts the source from `from` on into chunks, at blank lines where there are some in time. */
export function* chunksOf(source: string, from: number): Generator<Chunk> {
  let start = from;
  let lines = 0;
  let marks = 0;
  let declarations = 0;
  let fence = '';
  let wasBlank = false;
  const cutAt = (end: number, plain = false): Chunk => {
    const chunk = { start, end, plain };
    start = end;
    lines = 0;
    marks = 0;
    declarations = 0;
    return chunk;
  };
  for (const [lineStart, lineEnd] of linesFrom(source, from)) {
    const line = source.slice(lineStart, lineEnd);
    const load = loadOf(line);
    const isOver =
      lineEnd - start > maxChars ||
      lines >= maxLines ||
      marks + load.marks > maxMarks ||
      declarations + load.declarations > maxDeclarations;
    const isHalfFull = 2 * (lineStart - start) > maxChars && wasBlank && fence === '' && /^[^\s\-+*\d>]/.test(line);
    if ((isOver || isHalfFull) && lineStart > start) yield cutAt(lineStart);
    if (load.isTooMuch) {
      if (lineStart > start) yield cutAt(lineStart);
      yield cutAt(lineEnd, true);
      continue;
    }
    lines++;
    marks += load.marks;
    declarations += load.declarations;
    wasBlank = line.trim() === '';
    const mark = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1] ?? '';
    if (mark && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
  }
  if (start < source.length) yield cutAt(source.length);
}

function* linesFrom(source: string, from: number): Generator<[number, number]> {
  const lineEnd = /\r\n|[\n\r]/g;
  lineEnd.lastIndex = from;
  let start = from;
  for (let found = lineEnd.exec(source); found; found = lineEnd.exec(source)) {
    yield [start, lineEnd.lastIndex];
    start = lineEnd.lastIndex;
  }
  if (start < source.length) yield [start, source.length];
}

/** What a line costs the parser. */
function loadOf(line: string): { marks: number; declarations: number; isTooMuch: boolean } {
  if (line.length > maxLine) return { marks: 0, declarations: 0, isTooMuch: true };
  let marks = 0;
  let declarations = 0;
  let run = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (unit === 42 || unit === 95 || unit === 126) {
      // The parser takes long runs apart, two by two.
      run = line.charCodeAt(at - 1) === unit ? run + 1 : 1;
      marks += run % 2;
    } else if (unit === 91) {
      marks++;
      deepest = Math.max(deepest, ++depth);
    } else if (unit === 93) {
      if (depth === 0) marks += unopened;
      else depth--;
    } else if (unit === 60 && '!?'.includes(line.charAt(at + 1) || ' ')) declarations++;
  }
  const isTooMuch = marks > maxMarks || declarations > maxDeclarations || deepest > maxDepth || opensTooMany(line);
  return { marks, declarations, isTooMuch };
}

const container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,80}\]:)/y;

function opensTooMany(line: string): boolean {
  container.lastIndex = 0;
  for (let depth = 0; depth <= maxDepth; depth++) if (!container.test(line)) return false;
  return true;
}
