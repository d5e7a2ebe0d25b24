import type { LabelledBlock, Role } from '../../../label/role.ts';
import { shapeOf } from '../../../names/shape.ts';
import { eastAsianCredit } from '../credit/east-asian/index.ts';
import { markedAs, marksOf } from '../credit/marked.ts';
import { prefixAt } from '../credit/prefix.ts';
import type { BylineWords } from '../names/phrases.ts';
import type { BylineLine } from './index.ts';

/** Roles of lines that belong to other stories, to readers and to the site. */
const elsewhere: ReadonlySet<Role> = new Set<Role>([
  'nav',
  'teaser',
  'comments',
  'related',
  'related-x',
  'trending',
  'trending-x',
  'other',
  'byline',
  'date',
]);
/** How far above the headline, and below it or the body's end, a byline stands. */
const above = 4;
const below = 8;
/** A page with no body line surer than this has no story, and its bylines are those of teasers. */
const sureBody = 0.7;
/** Body lines that the labeller doubts may be a byline anywhere below the headline. */
const doubtful = 0.3;
/** Longer lines are sentences. */
const longest = 120;

/**
 * Lines around the headline and behind the body that the labeller took for something else, and whose words or markup say that they are bylines:
 * they begin with a byline prefix, or an element or link of an author holds a name in them.
 */
export function unlabelledBylines(
  blocks: readonly LabelledBlock[],
  lexicons: readonly BylineWords[],
  language: string,
): BylineLine[] {
  if (!blocks.some(({ role, confidence }) => role === 'body' && confidence >= sureBody)) return [];
  const headline = blocks.findIndex(({ role }) => role === 'headline');
  const firstBody = blocks.findIndex(({ role }, i) => role === 'body' && i > headline);
  const lastBody = blocks.findLastIndex(({ role }) => role === 'body');
  const isNear = (i: number): boolean =>
    (i >= headline - above && i <= Math.min(headline + 2 * below, firstBody + 1)) ||
    (i >= lastBody - 1 && i <= lastBody + below);
  return blocks.flatMap((block, index) => {
    const { text, role, confidence, place } = block;
    if (elsewhere.has(role) || text.length > longest) return [];
    const anywhere = role === 'author-x' || (role === 'body' && (confidence < doubtful || isLabelled(text, lexicons)));
    if (!anywhere && !isNear(index)) return [];
    const marks = marksOf(block);
    const marked = markedAs(place);
    const speaks =
      marked === 'author' ||
      marks.some(({ as }) => as === 'author') ||
      (role !== 'author-x' && role !== 'headline' && saysBy(text, role, lexicons, language));
    return speaks ? [{ text, role: 'unlabelled' as const, index, confidence: 0, marks, markedAs: marked }] : [];
  });
}

/** "Autorin: Ana Ruiz". */
function isLabelled(text: string, lexicons: readonly BylineWords[]): boolean {
  // Most lines of a story are done with here.
  if (!/[:：]/.test(text)) return false;
  const prefix = prefixAt(text, lexicons);
  return prefix?.kind === 'author' && /[:：]\s*$/.test(text.slice(0, prefix.end));
}

/** Whether the line, or a part of it between bars, begins with a byline prefix; behind the bar of a caption stands who made the picture. */
const saysBy = (text: string, role: Role, lexicons: readonly BylineWords[], language: string): boolean =>
  (role !== 'caption' && eastAsianCredit(text, language, lexicons)?.labelled === true) ||
  (role === 'caption' ? [text] : text.split(/\s[|•·]\s/)).some((part) => prefixAt(part, lexicons)?.kind === 'author');

/** The line right behind one that says only "Por" or "Autor:", whatever its label. */
export function isOpened(blocks: readonly LabelledBlock[], index: number, lexicons: readonly BylineWords[]): boolean {
  const [before, line] = [blocks[index - 1], blocks[index]];
  if (before?.role !== 'byline' || !line || !shapeOf(line.text).name) return false;
  const prefix = prefixAt(before.text, lexicons);
  return prefix?.kind === 'author' && prefix.end === before.text.length;
}
