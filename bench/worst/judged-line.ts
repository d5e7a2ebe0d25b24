/** A block of a page with what it should be and what it was given. */
export interface JudgedLine {
  /** From 1, among the blocks of the page. */
  position: number;
  /** Its role; `in` or `out` where only the body is known; null where nothing is. */
  gold: string | null;
  given: string;
  confidence: number;
  /** Where it stands in the markup, `div.article>p.caption`; in text what it looks like. */
  place: string;
  text: string;
}

/** A line whose role is known, and is not what was given. */
export interface WrongLine extends JudgedLine {
  gold: string;
}

/** What a listing is about: `-` a line lost to it, `+` a line that is too much in it, `~` another mistake. */
export type Mark = '-' | '+' | '~';

/** Roles whose lines are looked at: those of the body, or one. */
export type Wanted = ReadonlySet<string>;

/** Roles whose lines make the body; `in` is of the body, whichever role it has there. */
export const bodyRoles: Wanted = new Set(['body', 'subhead', 'in']);

function isWrong(line: JudgedLine): line is WrongLine {
  if (line.gold === null) return false;
  if (line.gold === 'in') return !bodyRoles.has(line.given);
  if (line.gold === 'out') return bodyRoles.has(line.given);
  return line.gold !== line.given;
}

export function markOf({ gold, given }: Pick<WrongLine, 'gold' | 'given'>, wanted: Wanted): Mark {
  if (wanted.has(gold) === wanted.has(given)) return '~';
  return wanted.has(gold) ? '-' : '+';
}

/** The lines that were given a wrong role. */
export const wrongLines = (lines: readonly JudgedLine[]): WrongLine[] => lines.filter(isWrong);
