import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { unzstd } from '../../../../node/input/zstd.ts';
import { type Headers, headersOf } from './headers.ts';

/** What a server answered. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  /** Its body as it was sent. */
  sent: Uint8Array;
}

/** Parts an HTTP message; null when it is none. */
export function httpResponse(message: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.length);
  const head = bytes.subarray(0, 256 * 1024).toString('latin1');
  const [, status] = /^(?:HTTP\/\d(?:\.\d)?|ICY) +(\d{3})\b/.exec(head) ?? [];
  if (status === undefined) return null;
  const [end] = /\r?\n\r?\n/.exec(head) ?? [];
  const length = end === undefined ? bytes.length : head.indexOf(end) + end.length;
  return { status: Number(status), headers: headersOf(head.slice(0, length)), sent: bytes.subarray(length) };
}

/** Encodings, one over the other, that curl and Node's fetch undo; a header could name thousands. */
const mostEncodings = 5;

/**
 * The body without its transfer and content encodings. Crawlers often undo them and leave the headers as they were: what does
 * not fit its header is taken as it is.
 * @throws RangeError when it unpacks to more than a document may have
 */
export function bodyOf({ headers, sent }: HttpResponse, most: number): Uint8Array {
  const chunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  const whole = chunked ? (dechunked(sent) ?? sent) : sent;
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (encodings.length > mostEncodings) return whole;
  return encodings.reduceRight((bytes, encoding) => unpacked(bytes, encoding, most), whole);
}

/** Undoes chunks (RFC 9112, 7.1); null when the beginning is none. A body that is cut off gives what there is. */
function dechunked(sent: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.length);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const size = /^\s*([\da-f]{1,8})\s*(?:;[^\n]*)?\r?$/i.exec(
      bytes.toString('latin1', at, end < 0 ? at : Math.min(end, at + 256)),
    )?.[1];
    if (size === undefined) return parts.length > 0 ? Buffer.concat([...parts, bytes.subarray(at)]) : null;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
  return Buffer.concat(parts);
}

type Unpacker = (bytes: Uint8Array, limit: { maxOutputLength: number }) => Uint8Array;

const gunzip: Unpacker = (bytes, limit) => gunzipSync(bytes, { ...limit, finishFlush: 2 });

const unpackers: Readonly<Record<string, Unpacker>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  // Some servers send deflate without the frame that its name stands for.
  deflate: (bytes, limit) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)),
  br: (bytes, limit) => brotliDecompressSync(bytes, limit),
  zstd: (bytes, limit) => unzstd(bytes, limit.maxOutputLength),
};

function unpacked(bytes: Uint8Array, encoding: string, most: number): Uint8Array {
  try {
    const unpacker = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
    return unpacker?.(bytes, { maxOutputLength: most }) ?? bytes;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return bytes;
  }
}
