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

interface Ticket<Item, Answer> {
  item: Item;
  weight: number;
  answer: { value: Answer } | null;
}

export interface Schedule<Item, Answer> {
  answers: AsyncGenerator<{ item: Item; answer: Answer }>;
  /** Reads no more and begins no more; what is under way is finished and given out. */
  stop(): void;
}

/**
 * Works through a stream, `jobs` batches at a time, while it is read. Reading waits when too much is held: work that
 * is slow, or answers nobody takes. A batch is what waits when a worker is free, so that a slow stream is not held up.
 */
export function schedule<Item, Answer>(
  items: AsyncIterable<Item>,
  plan: Plan<Item, Answer>,
  bounds: Bounds = usualBounds,
): Schedule<Item, Answer> {
  const source = items[Symbol.asyncIterator]();
  const held = new Set<Ticket<Item, Answer>>();
  let waiting: Ticket<Item, Answer>[] = [];
  let heldBytes = 0;
  let running = 0;
  let reading = false;
  let ended = false;
  let fault: { error: unknown } | null = null;
  let wake = (): void => {};

  const hasRoom = (): boolean =>
    held.size === 0 || (held.size < bounds.held.items * plan.jobs && heldBytes < bounds.held.bytes * plan.jobs);

  const read = async (): Promise<void> => {
    if (reading || ended || fault || !hasRoom()) return;
    reading = true;
    try {
      while (!ended && !fault && hasRoom()) {
        const next = await source.next();
        if (ended) break;
        if (next.done) ended = true;
        else take(next.value);
      }
    } catch (error) {
      fault ??= { error };
    }
    reading = false;
    wake();
  };

  const take = (item: Item): void => {
    const ticket: Ticket<Item, Answer> = { item, weight: plan.weight(item), answer: plan.ready(item) };
    held.add(ticket);
    heldBytes += ticket.weight;
    if (ticket.answer) wake();
    else {
      waiting.push(ticket);
      dispatch();
    }
  };

  const dispatch = (): void => {
    while (running < plan.jobs && waiting.length > 0 && !fault) {
      const batch = nextBatch(waiting, plan.jobs, bounds.batch);
      waiting = waiting.slice(batch.length);
      void run(batch);
    }
  };

  const run = async (batch: readonly Ticket<Item, Answer>[]): Promise<void> => {
    running++;
    try {
      const answers = await plan.work(batch.map(({ item }) => item));
      for (const [index, ticket] of batch.entries()) ticket.answer = { value: answers[index] as Answer };
    } catch (error) {
      fault ??= { error };
    }
    running--;
    dispatch();
    wake();
  };

  async function* give(): AsyncGenerator<{ item: Item; answer: Answer }> {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      void read();
      for (const ticket of held) {
        if (ticket.answer) {
          held.delete(ticket);
          heldBytes -= ticket.weight;
          yield { item: ticket.item, answer: ticket.answer.value };
          void read();
        } else if (plan.ordered) break;
      }
      if (fault) throw fault.error;
      if (ended && running === 0 && waiting.length === 0 && !hasAnswer(held, plan.ordered)) return;
      if (!hasAnswer(held, plan.ordered)) await woken;
    }
  }

  const stop = (): void => {
    ended = true;
    // In order, what is ready behind an item that is not begun may not go before it.
    const [first] = waiting;
    let behind = false;
    for (const ticket of held) {
      behind ||= plan.ordered && ticket === first;
      if (behind) held.delete(ticket);
    }
    for (const ticket of waiting) held.delete(ticket);
    waiting = [];
    wake();
  };
  return { answers: give(), stop };
}

/** The next items that one worker gets: its share of what waits, within bounds. */
function nextBatch<T extends { weight: number }>(
  waiting: readonly T[],
  jobs: number,
  { items, bytes }: Bounds['batch'],
): T[] {
  const share = Math.min(items, Math.ceil(waiting.length / jobs));
  const batch: T[] = [];
  let sum = 0;
  for (const ticket of waiting.slice(0, share)) {
    sum += ticket.weight;
    if (batch.length > 0 && sum > bytes) break;
    batch.push(ticket);
  }
  return batch;
}

function hasAnswer(held: ReadonlySet<{ answer: unknown }>, ordered: boolean): boolean {
  for (const { answer } of held) {
    if (answer) return true;
    if (ordered) return false;
  }
  return false;
}
