import { RecorteError } from '../../../../errors.ts';
import { type InputLimits, overLimit, ratioGuard } from '../../../../node/input/limits.ts';
import { packingOf } from '../../../../node/input/unpack.ts';
import { ZstdFault } from '../../../../node/input/zstd-fault.ts';
import { isSystemFault } from '../../../../node/system-fault.ts';
import { parsedAddress } from '../../../../read/link-target.ts';
import type { Entry, Origin } from '../../../entry.ts';
import { instant } from '../../../records/values.ts';
import type { Bytes } from '../../bytes.ts';
import { isBinary } from '../../recognise/no-page.ts';
import { documentEntry, errorEntry, type Reading, type Source } from '../../source.ts';
import { gzipMembers } from './gzip-member.ts';
import type { Headers } from './headers.ts';
import { bodyOf, httpResponse } from './http.ts';
import { type ArchivePiece, plainPieces } from './pieces.ts';
import { type WarcRecord, warcRecords } from './records.ts';
import { unitPieces } from './units.ts';
import { zstdFrames } from './zstd-frame.ts';

/** The records of a WARC archive or of the texts made from one (WET), plain or packed, each on its own or all as one. */
export async function* readWarc({ place }: Source, bytes: Bytes, { limits }: Reading): AsyncGenerator<Entry> {
  for await (const record of warcRecords(await piecesOf(bytes, limits, place.input), limits.bytes)) {
    const at = { ...place, offset: record.offset };
    yield 'damage' in record ? errorEntry(at, lost(place.input, record.damage)) : entryOf(record, at, limits);
  }
}

async function piecesOf(bytes: Bytes, limits: InputLimits, input: string): Promise<AsyncIterable<ArchivePiece>> {
  const packing = packingOf(await bytes.peek(4));
  if (packing === null) return plainPieces(bytes.rest());
  return unitPieces(bytes, packing === 'gzip' ? gzipMembers : zstdFrames, ratioGuard(limits, input));
}

function lost(input: string, cause: unknown): unknown {
  if (isSystemFault(cause) || cause instanceof RecorteError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RecorteError({
    code: 'unreadable',
    input,
    message: `a damaged record (${reason})`,
    hint: (cause instanceof ZstdFault && cause.hint) || 'Get the archive again',
    cause,
  });
}

function entryOf(record: WarcRecord, place: Origin, limits: InputLimits): Entry {
  const { headers, content, cut } = record;
  const skip = (rule: string): Entry => ({ kind: 'skip', place, rule });
  const type = headers.get('warc-type')?.toLowerCase() ?? 'unknown';
  const mime = headers.get('content-type') ?? '';
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const page: Page = { place, headers, url, cut, limits };
  if (type === 'conversion') return pageEntry(page, content, mime, () => content, 'text');
  if (type === 'resource') return pageEntry(page, content, mime, () => content);
  if (type !== 'response') return skip(`warc-${type}`);
  const response = httpResponse(content);
  if (response === null) return skip('not-http');
  if (response.status !== 200) return skip('http-status');
  return pageEntry(page, response.sent, response.headers.get('content-type') ?? '', () =>
    bodyOf(response, limits.bytes),
  );
}

interface Page {
  place: Origin;
  headers: Headers;
  url: string | undefined;
  cut: boolean;
  limits: InputLimits;
}

/** Kinds of content that are pages or texts; what is not said may be one. */
const pages =
  /^\s*(?:$|text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|octet-stream)|unk(?:nown)?$)/i;

function pageEntry(
  { place, headers, url, cut, limits }: Page,
  sent: Uint8Array,
  contentType: string,
  content: () => Uint8Array,
  type?: 'text',
): Entry {
  const skip = (rule: string): Entry => ({ kind: 'skip', place, rule });
  if (!pages.test(contentType)) return skip('not-a-page');
  if (/^[^?#]*\/robots\.txt(?:$|[?#])/i.test(url ?? '')) return skip('robots-txt');
  const tooLarge = (): Entry => errorEntry(place, overLimit('bytes', limits, { input: place.input }));
  if (cut) return tooLarge();
  try {
    const body = sent.length > 0 ? content() : sent;
    if (body.length > limits.bytes) return tooLarge();
    if (isBinary(body)) return skip('binary');
    return documentEntry(place, body, {
      id: headers.get('warc-record-id')?.replace(/^<|>$/g, ''),
      url: url !== undefined && parsedAddress(url) ? url : undefined,
      fetched: instant(headers.get('warc-date') ?? '') ?? undefined,
      contentType: contentType || undefined,
      type,
    });
  } catch {
    return tooLarge();
  }
}
