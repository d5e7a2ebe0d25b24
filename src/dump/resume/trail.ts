import { createHash } from 'node:crypto';
import { isHeld } from '../content.ts';
import type { Entry } from '../entry.ts';

/** A digest of all entries up to one, by which a later run knows that the inputs are the same. */
export type Trail = string;

export const noTrail: Trail = '';

/** The trail after one more entry. */
export function follow(trail: Trail, entry: Entry): Trail {
  const { place } = entry;
  const hash = createHash('sha256').update(trail);
  hash.update(JSON.stringify([entry.kind, place.input, place.member, place.offset, place.line]));
  if (entry.kind === 'document') hash.update(isHeld(entry.content) ? entry.content : entry.content.sha256);
  return hash.digest('hex');
}
