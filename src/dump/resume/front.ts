import { noTrail, type Trail } from './trail.ts';

/** How far a run has come, as a checkpoint says it. */
export interface FrontState {
  /** Entries from the start that are all settled. */
  entries: number;
  /** Later ones that are settled too, where results come out of order. */
  ahead: readonly number[];
  /** Digest of the settled entries from the start. */
  trail: string;
}

/** Keeps account of which entries are settled. Holds no more than what is under way. */
export interface Front {
  settle(index: number, trail: Trail): void;
  state(): FrontState;
}

/** @param saved where an earlier run stopped */
export function openFront(saved: FrontState | null): Front {
  let entries = saved?.entries ?? 0;
  let trail = saved?.trail ?? noTrail;
  // What an earlier run settled ahead has no trail until it is read again.
  const ahead = new Map<number, Trail | null>(saved?.ahead.map((index) => [index, null]));
  return {
    settle(index, at) {
      ahead.set(index, at);
      for (let next = ahead.get(entries + 1); next; next = ahead.get(entries + 1)) {
        entries++;
        ahead.delete(entries);
        trail = next;
      }
    },
    state: () => ({ entries, ahead: [...ahead.keys()].sort((a, b) => a - b), trail }),
  };
}
