/** A value of a JSON array, as its bytes, or what is wrong there. */
export type JsonValue =
  | { offset: number; bytes: Uint8Array; fault?: undefined }
  | { offset: number; bytes: null; fault: 'too-large' | 'not-json' | 'cut' };

const [quote, backslash, open, close, openList, closeList, comma] = Buffer.from('"\\{}[],');
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * Cuts a stream into the objects of an array, or the objects that stand one after the other: by counting braces outside of
 * strings, so that no more than one value is held and a broken one leaves the others whole. What stands between is told once.
 */
export async function* jsonValues(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<JsonValue> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let start = 0;
  let before = 0;
  let garbage = false;
  for await (const chunk of source) {
    let from = 0;
    const keep = (end: number): void => {
      const part = chunk.subarray(from, end);
      length += part.length;
      if (length <= limit) parts.push(part);
      else parts = [];
    };
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (depth === 0) {
        if (byte === open) {
          depth = 1;
          start = before + at;
          from = at;
          garbage = false;
        } else if (!blanks.has(byte) && byte !== comma && byte !== openList && byte !== closeList && !garbage) {
          garbage = true;
          yield { offset: before + at, bytes: null, fault: 'not-json' };
        }
      } else if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === open || byte === openList) depth++;
      else if (byte === close || byte === closeList) {
        depth--;
        if (depth > 0) continue;
        keep(at + 1);
        yield length > limit
          ? { offset: start, bytes: null, fault: 'too-large' }
          : { offset: start, bytes: Buffer.concat(parts) };
        parts = [];
        length = 0;
      }
    }
    if (depth > 0) keep(chunk.length);
    before += chunk.length;
  }
  if (depth > 0) yield { offset: start, bytes: null, fault: 'cut' };
}
