import type { Ticket } from './held.ts';

/** Tickets that wait for a worker, and batches of them that are under way. */
export interface Batches<T> {
  /** Has a ticket worked through as soon as a worker is free. */
  add(ticket: T): void;
  /** Whether nothing waits and nothing is under way. */
  isIdle(): boolean;
  /** Begins no more; the tickets that were not begun. */
  stop(): T[];
}

/** How tickets are worked through in batches. */
interface Work<Item, Answer> {
  /** Batches under way at once. */
  jobs: number;
  /** Items and bytes of one batch; a batch has at least one item. */
  most: { items: number; bytes: number };
  /** Answers a batch, in order. */
  work(batch: readonly Item[]): Promise<Answer[]>;
  /** Is told when a batch has its answers. */
  done(): void;
  /** Is told why a batch has none; no more are begun then. */
  failed(error: unknown): void;
}

/** Works through tickets: a batch is what waits when a worker is free, so that few do not wait for more. */
export function runBatches<Item, Answer>({
  jobs,
  most,
  work,
  done,
  failed,
}: Work<Item, Answer>): Batches<Ticket<Item, Answer>> {
  let waiting: Ticket<Item, Answer>[] = [];
  let running = 0;
  let isStopped = false;

  const dispatch = (): void => {
    while (running < jobs && waiting.length > 0 && !isStopped) {
      const batch = nextBatch(waiting, jobs, most);
      waiting = waiting.slice(batch.length);
      void run(batch);
    }
  };

  const run = async (batch: readonly Ticket<Item, Answer>[]): Promise<void> => {
    running++;
    try {
      const answers = await work(batch.map(({ item }) => item));
      for (const [index, ticket] of batch.entries()) ticket.answer = { value: answers[index] as Answer };
    } catch (error) {
      isStopped = true;
      failed(error);
    }
    running--;
    dispatch();
    done();
  };

  return {
    add(ticket) {
      waiting.push(ticket);
      dispatch();
    },
    isIdle: () => running === 0 && waiting.length === 0,
    stop() {
      isStopped = true;
      const unbegun = waiting;
      waiting = [];
      return unbegun;
    },
  };
}

/** The next items that one worker gets: its share of what waits, within bounds. */
function nextBatch<T extends { weight: number }>(
  waiting: readonly T[],
  jobs: number,
  most: { items: number; bytes: number },
): T[] {
  const share = Math.min(most.items, Math.ceil(waiting.length / jobs));
  const batch: T[] = [];
  let sum = 0;
  for (const ticket of waiting.slice(0, share)) {
    sum += ticket.weight;
    if (batch.length > 0 && sum > most.bytes) break;
    batch.push(ticket);
  }
  return batch;
}
