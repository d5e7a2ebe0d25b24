import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../src/dump/entry.ts';
import { openFront } from '../../../src/dump/resume/front.ts';
import { type Item, numbered } from '../../../src/dump/resume/numbered.ts';

const entry = (line: number): Entry => ({
  kind: 'skip',
  place: { input: 'a', member: null, offset: null, line },
  rule: 'r',
});

async function* dump(n: number): AsyncGenerator<Entry> {
  for (let line = 1; line <= n; line++) yield entry(line);
}

async function all(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

it('after any stop, what is left to do is what was not done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8]), fc.nat(8), async (done, again) => {
      const front = openFront(null);
      const items = await all(numbered(dump(8), null, front.settle));
      for (const index of done) front.settle(index, items[index - 1]?.trail ?? '');

      // It is stopped once more in the middle: what was done ahead is still known.
      const second = openFront(JSON.parse(JSON.stringify(front.state())));
      const reading = numbered(dump(8), front.state(), second.settle);
      for (let n = 0; n < again; n++) {
        const { value, done: ended } = await reading.next();
        if (ended) break;
        second.settle(value.index, value.trail);
        done.push(value.index);
      }
      const left = await all(numbered(dump(8), second.state(), () => {}));
      expect([...left.map(({ index }) => index), ...done].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    }),
  );
});

it('knows when the entries before are others', async () => {
  const front = openFront(null);
  for (const { index, trail } of await all(numbered(dump(3), null, front.settle))) front.settle(index, trail);
  async function* other(): AsyncGenerator<Entry> {
    yield entry(1);
    yield entry(5);
    yield entry(3);
  }
  await expect(all(numbered(other(), front.state(), front.settle))).rejects.toMatchObject({ code: 'resume-mismatch' });
  await expect(all(numbered(dump(2), front.state(), front.settle))).rejects.toMatchObject({ code: 'resume-mismatch' });
});
