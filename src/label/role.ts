import type { Block } from '../read/document.ts';

/**
 * Every role a block can have; [the roles](#the-roles) says what each is.
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { label, read, roles } from 'recorte';
 *
 * const found = new Set(label(read(readFileSync('nota.html'))).map(({ role }) => role));
 * console.log(roles.length, roles.filter((role) => found.has(role)));
 * ```
 */
export const roles = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'date',
  'author-x',
  'body',
  'subhead',
  'caption',
  'embed',
  'related',
  'related-x',
  'trending',
  'trending-x',
  'teaser',
  'tags',
  'share',
  'ad',
  'comments',
  'nav',
  'other',
] as const;

/** What a block is on its page: a part of the article, or what stands around it. */
export type Role = (typeof roles)[number];

/** A block with the one role it was given and how sure that is (0 to 1). */
export interface LabelledBlock extends Block {
  role: Role;
  /** From 0 to 1, in thousandths. */
  confidence: number;
}
