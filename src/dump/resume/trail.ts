import { createHash } from 'node:crypto';
import type { Content } from '../content.ts';
import type { Entry } from '../entry.ts';

/** A digest of all entries up to one, by which a later run knows that the inputs are the same. */
export type Trail = string;

export const noTrail: Trail = '';

/** The trail after one more entry. */
export function follow(trail: Trail, entry: Entry): Trail {
  const { place } = entry;
  const hash = createHash('sha256').update(trail);
  hash.update(JSON.stringify([entry.kind, place.input, place.member, place.offset, place.line]));
  if (entry.kind === 'document') hash.update(shown(entry.content));
  return hash.digest('hex');
}

const shown = (content: Content): Uint8Array | string =>
  typeof content === 'string' || content instanceof Uint8Array ? content : content.sha256;
