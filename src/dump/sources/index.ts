import type { Entry } from '../entry.ts';
import { withCutTold } from './cut-off.ts';
import { sourcesOf } from './inputs/index.ts';
import { readSource } from './read.ts';
import type { Source, SourceOptions } from './source.ts';

export type { SourceOptions } from './source.ts';

/**
 * The documents of all inputs, one at a time, in an order that is always the same: that of the inputs, of names in a folder,
 * of members in an archive, of records in a file. What cannot be read is an entry too; nothing is thrown.
 */
export async function* entries(inputs: readonly string[], options: SourceOptions): AsyncGenerator<Entry> {
  for (const input of inputs) {
    for await (const found of sourcesOf(input)) {
      if ('kind' in found) yield found;
      else yield* counted(found, options);
    }
  }
}

/** The entries of a source, each with how much of it was read by then, where its form does not tell that better. */
async function* counted(source: Source, options: SourceOptions): AsyncGenerator<Entry> {
  let behind = 0;
  const bytes = (async function* count() {
    for await (const chunk of source.bytes) {
      behind += chunk.length;
      yield chunk;
    }
  })();
  let documents = 0;
  for await (const entry of readSource({ ...source, bytes }, options)) {
    yield { behind, ...withCutTold(entry, documents) };
    if (entry.kind === 'document') documents++;
  }
}
