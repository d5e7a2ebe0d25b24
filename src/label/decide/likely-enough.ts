import type { Block } from '../../read/document.ts';
import { type Role, roles } from '../role.ts';
import type { Judgement } from './judgement.ts';
import { otherwise } from './otherwise.ts';

/** What a page has many of, a caption in each of its places, the others one below the other. */
const alone: readonly Role[] = ['caption'];
const listed: readonly Role[] = ['related', 'trending', 'tags'];

/** Roles that no field of an article is made of. */
const elsewhere: readonly Role[] = ['related-x', 'trending-x', 'teaser', 'share', 'ad', 'comments', 'nav', 'other'];
const fields = roles.flatMap((role, i) => (elsewhere.includes(role) ? [] : [i]));

/**
 * How likely the lines of a list have to be: half of the F1 that lists reach on held-out folds, from HTML and from text, which gives the
 * best F1 (Lipton, Elkan and Narayanaswamy 2014). The likeliest of 21 roles may be none of it.
 */
const least = { markup: 0.4, text: 0.3 };

/**
 * The path without captions, related and most-read lines and tags that are only the likeliest of many unlikely roles. Lines of one
 * list stay or go together.
 */
export function withLikelyLists({ blocks, scores, path }: Pick<Judgement, 'blocks' | 'scores' | 'path'>): Uint8Array {
  const out = path.slice();
  for (let first = 0, end = 0; first < path.length; first = end) {
    const role = path[first] as number;
    const name = roles[role] as Role;
    let sum = 0;
    for (end = first; end < path.length && path[end] === role && !(end > first && alone.includes(name)); end++)
      sum += Math.exp(scores[end * roles.length + role] as number);
    if (!alone.includes(name) && !listed.includes(name)) continue;
    if (sum / (end - first) >= ((blocks[first] as Block).place ? least.markup : least.text)) continue;
    for (let i = first; i < end; i++) out[i] = otherwise(scores, i, fields);
  }
  return out;
}
