import { type Overlap, type Score, scoreOf, wordOverlap } from '../../src/check/score/overlap.ts';
import type { AnsweredPage } from './answer.ts';
import { bodyRoles, markOf, type Wanted, type WrongLine, wrongLines } from './judged-line.ts';
import { lineOverlap } from './line-overlap.ts';

/** A page with its score. */
export interface ScoredPage {
  page: AnsweredPage;
  overlap: Overlap;
  score: Score;
  /** Its wrong lines; where one role is scored those that have to do with that role. */
  wrong: WrongLine[];
}

/** The roles whose lines decide a score: of one role, or of the body. */
export const wantedOf = (role: string | null): Wanted => (role === null ? bodyRoles : new Set([role]));

/** Scores a page by the words of its body, or by the lines of a role; null where that is not known, or the page has none. */
export function scored(page: AnsweredPage, role: string | null): ScoredPage | null {
  const wrong = wrongLines(page.lines);
  if (role === null) {
    if (page.body.gold === null) return null;
    const overlap = wordOverlap(page.body.given, page.body.gold);
    return { page, overlap, score: scoreOf(overlap), wrong };
  }
  const overlap = lineOverlap(page.lines, role);
  if (!page.lined || overlap.wanted + overlap.given === 0) return null;
  const own = wrong.filter((line) => markOf(line, wantedOf(role)) !== '~');
  return { page, overlap, score: scoreOf(overlap), wrong: own };
}

/** Lowest score first; of equal ones those with more words or lines, then by id. */
export const byScore = (a: ScoredPage, b: ScoredPage): number =>
  a.score.f1 - b.score.f1 ||
  b.overlap.wanted + b.overlap.given - (a.overlap.wanted + a.overlap.given) ||
  (a.page.id < b.page.id ? -1 : 1);
