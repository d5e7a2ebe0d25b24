import type { Block } from '../../read/document.ts';
import { roles } from '../role.ts';
import { chooseHeadline } from './headline.ts';
import type { Judgement } from './judgement.ts';
import { otherwise } from './otherwise.ts';

const headlineRole = roles.indexOf('headline');
const bodyRole = roles.indexOf('body');

/**
 * The best path with one title: the line that most speaks for is the headline, and what else was taken for one above the end
 * of its search becomes what it otherwise most likely is. Titles below the beginning of the story stay: a page may hold a
 * second article.
 */
export function withOneHeadline(judgement: Judgement): Uint8Array {
  const { blocks, scores, path } = judgement;
  const chosen = chooseHeadline(judgement);
  const title = titleOf(blocks, path, chosen);
  const story = chosen < 0 ? -1 : path.indexOf(bodyRole, chosen + 1);
  const end = story < 0 ? blocks.length : story;
  return path.map((role, i) => {
    if (i === chosen) return headlineRole;
    return role === headlineRole && i < end && !title.has(i) ? otherwise(scores, i, [headlineRole]) : role;
  });
}

/** The lines of the title: a heading broken in two, or printed once for each size of screen. */
function titleOf(blocks: readonly Block[], path: Uint8Array, chosen: number): ReadonlySet<number> {
  const title = new Set<number>();
  const first = blocks[chosen];
  if (!first) return title;
  blocks.forEach(({ text }, i) => {
    if (text === first.text) title.add(i);
  });
  const goesOn = (above: number): boolean => {
    const [one, next] = [blocks[above], blocks[above + 1]];
    if (!one || !next || path[above] !== headlineRole || path[above + 1] !== headlineRole) return false;
    return next.continues === true || (one.place !== null && next.place === one.place);
  };
  for (let i = chosen; goesOn(i - 1); i--) title.add(i - 1);
  for (let i = chosen; goesOn(i); i++) title.add(i + 1);
  return title;
}
