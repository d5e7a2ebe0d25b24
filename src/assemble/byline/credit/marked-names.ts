import { fold } from '../../../letters/fold.ts';
import { shapeOf } from '../../../names/shape.ts';
import { namesIn } from '../names/index.ts';
import { leadsFurther, type NameContext } from '../names/judge.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import type { Mark } from './marked.ts';
import { prefixAt } from './prefix.ts';

const longestName = 80;

/** The line with its categories and buttons, told by the markup, made into bars; as long as before. */
export function withoutOthers(line: string, marks: readonly Mark[], lexicons: readonly BylineWords[]): string {
  return marks.reduce((text, { start, end, as }) => {
    const part = line.slice(start, end);
    const kept = as !== 'other' || part.length === line.length || prefixAt(part, lexicons)?.end === part.length;
    return kept ? text : `${text.slice(0, start)}|${' '.repeat(part.length - 1)}${text.slice(end)}`;
  }, line);
}

/** The names that the markup sets apart as an author's, with the prefix off that stands in the same element. */
export function markedNames(line: string, marks: readonly Mark[], context: NameContext): string[] {
  const parts = marks.filter(({ as }) => as === 'part').map(({ start, end }) => line.slice(start, end).trim());
  if (parts.length > 0) return parts.every((part) => shapeOf(part).person) ? parts : [];
  return marks.flatMap(({ start, end, as }) => {
    const text = as === 'author' ? line.slice(start, Math.min(end, start + longestName)).trim() : '';
    if (
      text === '' ||
      leadsFurther(text, context.lexicons) ||
      phrasesOf(context.lexicons, 'shareWords').includes(fold(text))
    )
      return [];
    const prefix = prefixAt(text, context.lexicons);
    if (prefix && prefix.kind !== 'author') return [];
    const names = namesIn(text.slice(prefix?.end ?? 0), true, { ...context, known: [] }).map(({ name }) => name);
    return names.filter((name) => !name.includes(' ') || shapeOf(name).name);
  });
}
