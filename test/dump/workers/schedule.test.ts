import { setImmediate, setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bounds, type Plan, schedule } from '../../../src/dump/workers/schedule.ts';

const plan = (over: Partial<Plan<number, string>> = {}): Plan<number, string> => ({
  jobs: 2,
  ordered: true,
  weight: () => 1,
  ready: () => null,
  work: async (batch) => batch.map(String),
  ...over,
});

async function* upTo(n: number): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) yield i;
}

async function all<T>(answers: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const answer of answers) found.push(answer);
  return found;
}

const turns = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await setImmediate();
};

it('answers every item once, in order, however long each takes and whatever the bounds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ turns: fc.nat(4), weight: fc.nat(9), ready: fc.boolean() }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      async (items, jobs, size, ordered) => {
        const bounds: Bounds = { batch: { items: 3, bytes: size }, held: { items: size, bytes: 2 * size } };
        const { answers } = schedule<number, string>(
          upTo(items.length),
          {
            jobs,
            ordered,
            weight: (n) => items[n]?.weight ?? 0,
            ready: (n) => (items[n]?.ready ? { value: String(n) } : null),
            async work(batch) {
              for (const n of batch) await turns(items[n]?.turns ?? 0);
              return batch.map(String);
            },
          },
          bounds,
        );
        const given = (await all(answers)).map(({ answer }) => Number(answer));
        expect(ordered ? given : given.sort((a, b) => a - b)).toEqual(items.map((_, n) => n));
      },
    ),
    { numRuns: 200 },
  );
});

it('gives an item out while a later one is not even read', async () => {
  async function* slow(): AsyncGenerator<number> {
    yield 1;
    await new Promise(() => {});
  }
  const { answers } = schedule(slow(), plan());
  expect((await answers.next()).value).toEqual({ item: 1, answer: '1' });
});

it('reads no further while nobody takes the answers', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<number> {
    for (;;) yield read++;
  }
  const bounds: Bounds = { batch: { items: 2, bytes: 10 }, held: { items: 5, bytes: 100 } };
  const { answers } = schedule(endless(), plan(), bounds);
  await answers.next();
  await setTimeout(20);
  expect(read).toBeLessThanOrEqual(2 * 5 + 1);
});

it('keeps all jobs at work, and no more than those', async () => {
  let running = 0;
  let most = 0;
  const work = async (batch: readonly number[]): Promise<string[]> => {
    most = Math.max(most, ++running);
    await turns(3);
    running--;
    return batch.map(String);
  };
  await all(schedule(upTo(50), plan({ jobs: 3, work })).answers);
  expect(most).toBe(3);
});

it('finishes what is under way when it is stopped, and nothing else', async () => {
  const begun: number[] = [];
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async (batch: readonly number[]): Promise<string[]> => {
    begun.push(...batch);
    await gate;
    return batch.map(String);
  };
  const { answers, stop } = schedule(upTo(1000), plan({ work }));
  const given = all(answers);
  await setTimeout(10);
  stop();
  release();
  const numbers = (await given).map(({ item }) => item);
  expect(numbers).toEqual(begun);
  expect(numbers.length).toBeLessThan(1000);
});

it.each([true, false])(
  'when it is stopped in order (%s), gives out nothing that is behind what is left undone',
  async (ordered) => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const work = async (batch: readonly number[]): Promise<string[]> => {
      await gate;
      return batch.map(String);
    };
    const ready = (n: number): { value: string } | null => (n === 5 ? { value: 'ready' } : null);
    const { answers, stop } = schedule(upTo(6), plan({ jobs: 1, ordered, work, ready }));
    const given = all(answers);
    await setTimeout(10);
    stop();
    release();
    const numbers = (await given).map(({ item }) => item);
    expect(numbers.includes(5)).toBe(!ordered);
  },
);

it('throws what reading or working throws, after the answers before it', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 0;
    throw new Error('read');
  }
  const reading = schedule(broken(), plan()).answers;
  expect((await reading.next()).value).toEqual({ item: 0, answer: '0' });
  await expect(reading.next()).rejects.toThrow('read');
  const working = schedule(
    upTo(3),
    plan({
      work: async () => {
        throw new Error('work');
      },
    }),
  ).answers;
  await expect(working.next()).rejects.toThrow('work');
});
