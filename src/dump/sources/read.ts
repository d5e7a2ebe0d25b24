import { inputLimits, overLimit } from '../../node/input/limits.ts';
import { packingOf, unpack } from '../../node/input/unpack.ts';
import type { Entry } from '../entry.ts';
import { bytesOf } from './bytes.ts';
import { type Form, recognise } from './recognise/index.ts';
import { unpackedHead } from './recognise/unpacked-head.ts';
import { errorEntry, nameOf, type ReadForm, type Source, type SourceOptions } from './source.ts';

/** Bytes that are enough to know a form by. */
const headBytes = 256 * 1024;

const readers: Readonly<Record<Form, () => Promise<ReadForm>>> = {
  document: async () => (await import('./forms/document.ts')).readDocument,
  split: async () => (await import('./forms/split/index.ts')).readSplit,
  ndjson: async () => (await import('./forms/ndjson.ts')).readNdjson,
  json: async () => (await import('./forms/json/index.ts')).readJson,
  table: async () => (await import('./forms/table/index.ts')).readTable,
  parquet: async () => (await import('./forms/parquet/index.ts')).readParquet,
  tar: async () => (await import('./forms/tar/index.ts')).readTar,
  zip: async () => (await import('./forms/zip.ts')).readZip,
  warc: async () => (await import('./forms/warc/index.ts')).readWarc,
};

/** Their members can be made of nothing; records of other forms take up room. */
const archives: ReadonlySet<Form> = new Set(['tar', 'zip']);

/**
 * The entries of a source, whatever its form: told by its first bytes, unpacked where it is packed. What goes wrong with
 * it as a whole is its last entry.
 */
export async function* readSource(source: Source, options: SourceOptions, depth = 0): AsyncGenerator<Entry> {
  const { place } = source;
  const limits = inputLimits(options.limit);
  const bytes = bytesOf(source.bytes);
  const readWithin = (inner: Source): AsyncIterable<Entry> => readSource(inner, options, depth + 1);
  try {
    if (depth > limits.archives) throw overLimit('archives', limits, { input: place.input });
    const head = (await bytes.look(headBytes)).subarray(0, headBytes);
    const packed = packingOf(head) !== null;
    const shown = packed ? await unpackedHead(head) : head;
    const form = recognise(shown, { name: nameOf(place), cut: packed || head.length >= headBytes, options });
    if (packed && form !== 'warc') {
      const unpacked = unpack(bytes.rest(), place.input, limits);
      yield* readWithin({ ...source, bytes: unpacked, path: null });
      return;
    }
    const read = await readers[form]();
    let members = 0;
    for await (const entry of read(source, bytes, { options, limits, readWithin })) {
      if (archives.has(form) && ++members > limits.members) {
        throw overLimit('members', limits, { input: place.input });
      }
      yield entry;
    }
  } catch (error) {
    yield errorEntry(place, error);
  } finally {
    await bytes.close();
  }
}
