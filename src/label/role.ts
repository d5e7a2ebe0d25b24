import type { Block } from '../read/document.ts';

/** Every role a block can have. */
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

export type Role = (typeof roles)[number];

/** A block with the one role it was given and how sure that is (0 to 1). */
export interface LabelledBlock extends Block {
  role: Role;
  confidence: number;
}
