import type { Entry } from '../../../src/dump/entry.ts';
import { entries } from '../../../src/dump/sources/index.ts';
import type { SourceOptions } from '../../../src/dump/sources/source.ts';

/** All entries of inputs. */
export async function read(inputs: readonly string[], options: SourceOptions = {}): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of entries(inputs, options)) found.push(entry);
  return found;
}

/** An entry in a few words: what it is, where it stands and what is in it. */
function brief(entry: Entry): string {
  const { input, member, offset, line } = entry.place;
  const where = [input.replace(/^.*recorte-test-[^/]+\//, ''), member, offset === null ? null : `@${offset}`, line];
  const place = where.filter((part) => part !== null).join(' ');
  if (entry.kind === 'skip') return `skip ${place}: ${entry.rule}`;
  if (entry.kind === 'error') return `${entry.error.code} ${place}: ${entry.error.message}`;
  const { content } = entry;
  if (typeof content === 'string') return `${place}: ${content}`;
  return `${place}: ${content instanceof Uint8Array ? Buffer.from(content).toString() : `${content.bytes} bytes on disk`}`;
}

export const briefly = async (inputs: readonly string[], options: SourceOptions = {}): Promise<string[]> =>
  (await read(inputs, options)).map(brief);

/** Without the place in an archive, which is not always worth telling. */
export const contents = async (inputs: readonly string[], options: SourceOptions = {}): Promise<string[]> =>
  (await read(inputs, options)).map((entry) => brief({ ...entry, place: { ...entry.place, offset: null } }));
