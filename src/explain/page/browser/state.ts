import type { Role } from '../../../label/role.ts';
import type { PageData, PageLine } from '../data.ts';

/** What the page shows at the moment. */
export interface State {
  data: PageData;
  /** Roles given by the reader, by line. */
  corrections: Map<number, Role>;
  /** Roles shown; all where empty. */
  roles: Set<Role>;
  below: number;
  query: string;
  /** The line that the keys move from; -1 for none. */
  current: number;
  /** Lines whose why is open. */
  open: Set<number>;
}

/** The role of a line, as corrected. */
export const roleOf = ({ data, corrections }: State, line: number): Role =>
  corrections.get(line) ?? (data.lines[line] as PageLine).role;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The lines that pass the filters, by their places. */
export function shownLines(state: State): number[] {
  const query = fold(state.query.trim());
  return state.data.lines.flatMap(({ t, c }, i) => {
    if (state.roles.size > 0 && !state.roles.has(roleOf(state, i))) return [];
    if (state.below < 1 && c >= state.below) return [];
    return query === '' || fold(t).includes(query) ? [i] : [];
  });
}
