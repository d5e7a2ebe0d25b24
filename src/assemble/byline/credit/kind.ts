/** What the words before a name make of who follows. */
export type CreditKind =
  /** Wrote it. */
  | 'author'
  /** Translated or edited it: author only where nobody else is credited. */
  | 'helper'
  /** Was the source: author only if an agency. */
  | 'source'
  /** Did something else (montage, sound). */
  | 'other'
  /** Stands behind a label that no list has: wrote it where nobody else is credited. */
  | 'unknown';

/** Whether what follows is the author's name only where nobody else is credited, or not at all. */
export const namesNobody = (kind: CreditKind): boolean => kind === 'other' || kind === 'unknown';
