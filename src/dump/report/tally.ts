import type { Article } from '../../generated/article.ts';
import type { Place } from '../entry.ts';
import { type Facts, factsOf } from './facts.ts';

/**
 * What a report is made of: plain JSON data whose size does not grow with the number of documents. Kept in the
 * checkpoint of a run, it goes on from there with the same result.
 */
export interface Tally {
  documents: number;
}

/** What the run knows of a document besides its Article. */
export interface Measured {
  bytes: number;
  milliseconds: number;
  place: Place;
}

/** The tally of a run that has not begun. */
export function newTally(): Tally {
  return { documents: 0 };
}

/** Counts a document that gave an Article. */
export function addArticle(tally: Tally, article: Article, measured: Measured): void {
  addFacts(tally, factsOf(article), measured);
}

/** Counts an Article of which a worker sent the facts only. */
export function addFacts(tally: Tally, _facts: Facts, _measured: Measured): void {
  tally.documents++;
}

/** Counts a document that ended in an error. */
export function addFailure(tally: Tally, _place: Place, _error: { code: string; message: string }): void {
  tally.documents++;
}

/** Counts a document that a rule left out. */
export function addSkip(tally: Tally, _place: Place, _rule: string): void {
  tally.documents++;
}
