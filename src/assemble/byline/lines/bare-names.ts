import type { LabelledBlock, Role } from '../../../label/role.ts';
import { shapeOf } from '../../../names/shape.ts';
import { pieces } from '../credit/pieces.ts';
import { isAgency } from '../names/agencies.ts';
import { partsOf } from '../names/parts.ts';
import type { BylineWords } from '../names/phrases.ts';
import { trim } from '../names/trim.ts';
import type { BylineLine } from './index.ts';

/** Roles that the labeller gives to a line of names when it does not see the byline in it. */
const mistaken: ReadonlySet<Role> = new Set<Role>(['deck', 'subhead', 'caption', 'share', 'body', 'author-x']);
/** What the labeller is surer of is no mistake. */
const doubtful = 0.65;
/** Blocks between such a line and the date or the byline. */
const beside = 4;
/** Longer lines are sentences. */
const longest = 120;

/** Lines between headline and body, beside the date or the byline, that hold nothing but the names of people, and of agencies beside them. */
export function bareNames(
  blocks: readonly LabelledBlock[],
  lexicons: readonly BylineWords[],
  language: string,
): BylineLine[] {
  const headline = blocks.findIndex(({ role }) => role === 'headline');
  const firstBody = blocks.findIndex(
    ({ role, confidence }, i) => i > headline && role === 'body' && confidence >= doubtful,
  );
  const isStamp = (block: LabelledBlock | undefined): boolean => block?.role === 'date' || block?.role === 'byline';
  return blocks.slice(0, Math.max(0, firstBody)).flatMap(({ text, role, confidence }, index) => {
    if (index <= headline || !mistaken.has(role) || confidence >= doubtful) return [];
    const [name, ...rest] = text.length > longest ? [] : pieces(text, language).map((piece) => trim(piece.text));
    // "Ana Ruiz | 5 de junio": the date of its own line is beside it too.
    const dated = rest.length > 0 && rest.every((piece) => piece === '');
    const near = dated || blocks.slice(Math.max(0, index - beside), index + beside + 1).some(isStamp);
    if (!near || name === undefined) return [];
    const parts = partsOf(dated ? name : text, lexicons).map((part) => part.text);
    const isPerson = (part: string): boolean => shapeOf(part).person;
    const people = parts.every((part) => isPerson(part) || isAgency(part)) && parts.some(isPerson);
    return people ? [{ text, role: 'unlabelled' as const, index, confidence: doubtful }] : [];
  });
}
