/** A line of a stream: its bytes without the line break, or null when there are too many of them. */
export interface StreamLine {
  /** From 1. */
  number: number;
  bytes: Uint8Array | null;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits a stream at its line feeds (CRLF too); the last line counts without one. Gives each line as soon as it is
 * whole, and holds no more than one chunk and one line of at most `limit` bytes.
 */
export async function* lines(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<StreamLine> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const end = (): StreamLine => {
    const bytes = length <= limit ? withoutReturn(Buffer.concat(parts)) : null;
    parts = [];
    length = 0;
    number++;
    return { number, bytes };
  };
  for await (const chunk of source) {
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, at));
      start = at + 1;
      yield end();
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield end();
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
}
