interface Parts {
  type?: string;
  url?: string;
  id?: string;
  http?: string;
  body?: string | Uint8Array;
  length?: number;
}

/** A record of WARC 1.0, as ISO 28500 has it. */
export function record({
  type = 'response',
  url = 'https://diario.example/nota',
  id = 'a',
  http,
  body = '',
  length,
}: Parts): Buffer {
  const content = Buffer.concat([Buffer.from(http === undefined ? '' : `${http}\r\n\r\n`), Buffer.from(body)]);
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2025-06-05T10:17:00Z',
    `WARC-Record-ID: <urn:uuid:${id}>`,
    `Content-Length: ${length ?? content.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${header}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]);
}

/** The head of an answer with a page. */
export const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1';
export const html = (body: string | Uint8Array, more = ''): Buffer => record({ http: ok + more, body });
