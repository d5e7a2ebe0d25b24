/** An item between reading and giving out, and its answer once there is one. */
export interface Ticket<Item, Answer> {
  item: Item;
  /** Bytes that it holds. */
  weight: number;
  answer: { value: Answer } | null;
}

/** Tickets that are held, in the order of their items. */
export interface Held<T> {
  /** Whether another one may be held. */
  hasRoom(): boolean;
  add(ticket: T): void;
  remove(ticket: T): void;
  /** Those that may be given out now, and those that come to be so on the way. */
  answered(): Iterable<T>;
  hasAnswered(): boolean;
  /** Removes tickets whose work is not begun, and those that may not go before them. */
  drop(unbegun: readonly T[]): void;
}

/**
 * Holds tickets.
 * @param most items and bytes that are held at once; one item at least
 * @param ordered whether a ticket waits for the answers of those before it
 */
export function holdTickets<T extends Ticket<unknown, unknown>>(
  most: { items: number; bytes: number },
  ordered: boolean,
): Held<T> {
  const held = new Set<T>();
  let bytes = 0;

  function* answered(): Generator<T> {
    for (const ticket of held) {
      if (ticket.answer) yield ticket;
      else if (ordered) return;
    }
  }

  const remove = (ticket: T): void => {
    if (held.delete(ticket)) bytes -= ticket.weight;
  };

  return {
    hasRoom: () => held.size === 0 || (held.size < most.items && bytes < most.bytes),
    add(ticket) {
      held.add(ticket);
      bytes += ticket.weight;
    },
    remove,
    answered,
    hasAnswered: () => answered().next().done === false,
    drop(unbegun) {
      const [first] = unbegun;
      let isBehind = false;
      for (const ticket of held) {
        isBehind ||= ordered && ticket === first;
        if (isBehind) remove(ticket);
      }
      for (const ticket of unbegun) remove(ticket);
    },
  };
}
