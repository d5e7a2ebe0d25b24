import { expect, it } from 'vitest';
import { openPool } from '../../../src/dump/workers/pool.ts';

const script = new URL('./worker.mjs', import.meta.url);

const pool = (work = 'do', timeout = 60) =>
  openPool<string, string>(script, {
    jobs: 1,
    work,
    wishes: 'done',
    timeout,
    heap: 64,
    failed: (item, { code }) => `${item}: ${code}`,
  });

it('answers a batch in order', async () => {
  const { answer } = await pool();
  expect(await answer(['a', 'b'])).toEqual(['a done', 'b done']);
  expect(await answer(['c'])).toEqual(['c done']);
  expect(await answer([])).toEqual([]);
});

it.each(['die', 'kill', 'fill'])(
  'a worker that comes to %s costs the one item that was its fault',
  async (deed) => {
    const { answer } = await pool();
    expect(await answer(['a', deed, 'b'])).toEqual(['a done', `${deed}: worker-died`, 'b done']);
    expect(await answer(['c'])).toEqual(['c done']);
  },
  60_000,
);

it('one that takes too long is stopped', async () => {
  const { answer } = await pool('do', 0.3);
  expect(await answer(['a', 'spin', 'b'])).toEqual(['a done', 'spin: timeout', 'b done']);
}, 60_000);

it('workers that never begin end the run', async () => {
  const { answer } = await pool('never');
  await expect(answer(['a', 'b'])).rejects.toMatchObject({ code: 'internal' });
}, 60_000);
