import type { Block } from '../../read/document.ts';
import { type Role, roles } from '../role.ts';
import type { Judgement } from './judgement.ts';
import { otherwise } from './otherwise.ts';

/** What a page has lists of, each line by itself. */
const listed: readonly Role[] = ['caption', 'related', 'trending'];

/** Roles that no field of an article is made of. */
const elsewhere: readonly Role[] = ['related-x', 'trending-x', 'teaser', 'share', 'ad', 'comments', 'nav', 'other'];
const fields = roles.flatMap((role, i) => (elsewhere.includes(role) ? [] : [i]));

/**
 * How likely a line of a list has to be: half of the F1 that lists reach on held-out folds, from HTML and from text, which gives the
 * best F1 (Lipton, Elkan and Narayanaswamy 2014). The likeliest of 21 roles may be none of it.
 */
const least = { markup: 0.4, text: 0.3 };

/** The path without captions, related and most-read lines that are only the likeliest of many unlikely roles. */
export const withLikelyLists = ({ blocks, scores, path }: Pick<Judgement, 'blocks' | 'scores' | 'path'>): Uint8Array =>
  path.map((role, i) => {
    const enough = Math.log((blocks[i] as Block).place ? least.markup : least.text);
    const isLikely = (scores[i * roles.length + role] as number) >= enough;
    return listed.includes(roles[role] as Role) && !isLikely ? otherwise(scores, i, fields) : role;
  });
