/** Named values, by names in lower case; of a repeated name the first. */
export type Headers = ReadonlyMap<string, string>;

/** Reads the header lines of a WARC record or an HTTP message (RFC 9112, 5), the first of which is none. */
export function headersOf(text: string): Headers {
  const headers = new Map<string, string>();
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}
