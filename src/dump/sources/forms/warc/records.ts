import { isSystemFault } from '../../../../node/system-fault.ts';
import { type Headers, headersOf } from './headers.ts';
import type { ArchivePiece } from './pieces.ts';
import { type Stretch, stretchOf } from './stretch.ts';

export interface WarcRecord {
  offset: number;
  headers: Headers;
  content: Uint8Array;
  /** Whether the content is only the beginning of one that is too large. */
  cut: boolean;
}

/** A record that is lost, with the cause. */
export interface LostRecord {
  offset: number;
  damage: unknown;
}

const headerBytes = 64 * 1024;

/** Bytes after a record that show whether the next begins there. */
const nextBytes = 16;

/** Bytes of the HTTP headers before a document. */
const httpBytes = 64 * 1024;

/**
 * The records of a WARC archive (ISO 28500). A damaged one is lost alone: the next is looked for by its first line.
 * Nothing of a record is passed over before it has proved whole, for its length may be what is wrong.
 */
export async function* warcRecords(
  pieces: AsyncIterable<ArchivePiece>,
  documentBytes: number,
): AsyncGenerator<WarcRecord | LostRecord> {
  const stretch = stretchOf(pieces);
  for (;;) {
    await stretch.fill(16);
    const blank = blankLength(stretch.held);
    const { damage } = stretch;
    if (blank > 0) stretch.skip(blank);
    else if (stretch.held.length > 0) {
      const offset = stretch.offset();
      const found = await readOne(stretch, documentBytes + httpBytes);
      if (typeof found !== 'string') {
        yield { offset, ...found };
        if (found.cut) await seek(stretch);
      } else if (isUnreadable(stretch)) {
        yield { offset, damage: stretch.damage?.damage };
        return;
      } else {
        yield { offset, damage: new Error(found) };
        stretch.skip(Math.min(1, stretch.held.length));
        await seek(stretch);
      }
    } else if (damage) {
      yield { offset: damage.start, damage: damage.damage };
      stretch.passDamage();
    } else return;
  }
}

/** Whether the system gives no more of the archive, whatever is in it. */
const isUnreadable = ({ damage }: Stretch): boolean => isSystemFault(damage?.damage);

type Found = Pick<WarcRecord, 'headers' | 'content' | 'cut'>;

/** Takes one record; what is wrong with it, when nothing is taken. */
async function readOne(stretch: Stretch, contentBytes: number): Promise<Found | string> {
  await stretch.fill(headerBytes);
  const header = Buffer.from(stretch.held.subarray(0, headerBytes)).toString('utf8');
  if (!/^WARC\/[01]\.\d+\r?\n/.test(header)) return 'no record begins where one should';
  const [end] = /\r?\n\r?\n/.exec(header) ?? [];
  if (end === undefined) return 'its header has no end';
  const text = header.slice(0, header.indexOf(end) + end.length);
  if (beginning.test(text.slice(4))) return 'its header is cut off';
  const headers = headersOf(text);
  const start = Buffer.byteLength(text);
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return 'its length is not given';
  if (length > contentBytes) {
    const content = stretch.held.slice(start);
    stretch.skip(stretch.held.length);
    return { headers, content, cut: true };
  }
  await stretch.fill(start + length + nextBytes);
  const { held } = stretch;
  if (held.length < start + length) return 'it is cut off';
  const content = held.slice(start, start + length);
  const next = latin1(held.subarray(start + length, start + length + nextBytes));
  // What follows may be damaged itself: then only the records that this one would swallow tell.
  if (!/^(?:\r?\n)+(?:WARC\/|$)|^$/.test(next) && (!/^\r?\n/.test(next) || beginning.test(latin1(content)))) {
    return 'its length is wrong';
  }
  stretch.skip(start + length);
  return { headers, content, cut: false };
}

function blankLength(bytes: Uint8Array): number {
  const end = bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
  return end < 0 ? bytes.length : end;
}

/** How a record begins: its first line, and the name of a field. */
const beginning = /WARC\/[01]\.\d+\r?\n[A-Za-z][\w-]*:/;

const searchBytes = 64 * 1024;

/** Goes on to what looks like the first line of a record, past a damage if there is one, or to the end. */
async function seek(stretch: Stretch): Promise<void> {
  for (;;) {
    await stretch.fill(searchBytes);
    const found = placeOfMark(stretch);
    if (found !== null) return stretch.skip(found);
    if (isUnreadable(stretch)) return stretch.skip(stretch.held.length);
    if (stretch.damage) return stretch.passDamage();
    if (stretch.ended && stretch.held.length < searchBytes) return stretch.skip(stretch.held.length);
    stretch.skip(Math.max(0, stretch.held.length - 64));
    if (stretch.ended) return stretch.skip(stretch.held.length);
  }
}

function placeOfMark({ held }: Stretch): number | null {
  const first = Buffer.from(held.buffer, held.byteOffset, held.length).indexOf('WARC/');
  const place = first < 0 ? -1 : latin1(held.subarray(first)).search(beginning);
  return place < 0 ? null : first + place;
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
