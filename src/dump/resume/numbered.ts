import { RecorteError } from '../../errors.ts';
import type { Entry } from '../entry.ts';
import type { FrontState } from './front.ts';
import { follow, noTrail, type Trail } from './trail.ts';

/** An entry of a dump that is still to be done. */
export interface Item {
  /** Position in the dump, from 1. */
  index: number;
  entry: Entry;
  /** Digest of the entries up to this one. */
  trail: Trail;
}

/**
 * The entries that an earlier run did not settle. What it did is read again, to know that it is the same, and passed
 * over.
 * @param settled told of each entry that was settled ahead
 * @throws RecorteError resume-mismatch when the inputs are not what they were
 */
export async function* numbered(
  entries: AsyncIterable<Entry>,
  saved: FrontState | null,
  settled: (index: number, trail: Trail) => void,
): AsyncGenerator<Item> {
  const done = saved?.entries ?? 0;
  const ahead = new Set(saved?.ahead);
  let index = 0;
  let trail = noTrail;
  for await (const entry of entries) {
    index++;
    trail = follow(trail, entry);
    if (index === done && trail !== saved?.trail) throw changed();
    if (index <= done) continue;
    if (ahead.has(index)) settled(index, trail);
    else yield { index, entry, trail };
  }
  if (index < done) throw changed();
}

function changed(): RecorteError {
  return new RecorteError({
    code: 'resume-mismatch',
    message: 'the inputs are not what they were when the run was interrupted',
    hint: 'Start anew without --resume, after removing the checkpoint',
  });
}
