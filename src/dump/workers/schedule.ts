import { runBatches } from './batches.ts';
import { holdTickets, type Ticket } from './held.ts';

/** How a stream of items is worked through. */
export interface Plan<Item, Answer> {
  /** Batches under way at once. */
  jobs: number;
  /** Whether answers come in the order of the items. */
  ordered: boolean;
  /** Bytes that an item holds while it waits. */
  weight(item: Item): number;
  /** The answer of an item that needs no work; null when it does. */
  ready(item: Item): { value: Answer } | null;
  /** Answers a batch, in order. */
  work(batch: readonly Item[]): Promise<Answer[]>;
}

export interface Bounds {
  /** Items and bytes of one batch; a batch has at least one item. */
  batch: { items: number; bytes: number };
  /** Items and bytes, for each job, that are held between reading and giving out. */
  held: { items: number; bytes: number };
}

/** A batch is worth tens of milliseconds of work, so that handing it over (about one) does not count. */
const usualBounds: Bounds = {
  batch: { items: 64, bytes: 256 * 1024 },
  held: { items: 512, bytes: 4 * 1024 * 1024 },
};

export interface Schedule<Item, Answer> {
  answers: AsyncGenerator<{ item: Item; answer: Answer }>;
  /** Reads no more and begins no more; what is under way is finished and given out. */
  stop(): void;
}

/**
 * Works through a stream, `jobs` batches at a time, while it is read. Reading waits when too much is held: work that
 * is slow, or answers nobody takes.
 */
export function schedule<Item, Answer>(
  items: AsyncIterable<Item>,
  plan: Plan<Item, Answer>,
  bounds: Bounds = usualBounds,
): Schedule<Item, Answer> {
  const source = items[Symbol.asyncIterator]();
  const { items: heldItems, bytes: heldBytes } = bounds.held;
  const most = { items: heldItems * plan.jobs, bytes: heldBytes * plan.jobs };
  const held = holdTickets<Ticket<Item, Answer>>(most, plan.ordered);
  let reading = false;
  let ended = false;
  let fault: { error: unknown } | null = null;
  let wake = (): void => {};
  const batches = runBatches<Item, Answer>({
    jobs: plan.jobs,
    most: bounds.batch,
    work: (batch) => plan.work(batch),
    done: () => wake(),
    failed(error) {
      fault ??= { error };
    },
  });

  const read = async (): Promise<void> => {
    if (reading || ended || fault || !held.hasRoom()) return;
    reading = true;
    try {
      while (!ended && !fault && held.hasRoom()) {
        const next = await source.next();
        if (ended) break;
        if (next.done) ended = true;
        else take(next.value);
      }
    } catch (error) {
      fault ??= { error };
      batches.stop();
    }
    reading = false;
    wake();
  };

  const take = (item: Item): void => {
    const ticket: Ticket<Item, Answer> = { item, weight: plan.weight(item), answer: plan.ready(item) };
    held.add(ticket);
    if (ticket.answer) wake();
    else batches.add(ticket);
  };

  async function* give(): AsyncGenerator<{ item: Item; answer: Answer }> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      void read();
      for (const ticket of held.answered()) {
        held.remove(ticket);
        yield { item: ticket.item, answer: (ticket.answer as { value: Answer }).value };
        void read();
      }
      if (fault) throw fault.error;
      if (ended && batches.isIdle() && !held.hasAnswered()) return;
      if (!held.hasAnswered()) await woken;
    }
  }

  const stop = (): void => {
    ended = true;
    held.drop(batches.stop());
    wake();
  };
  return { answers: give(), stop };
}
