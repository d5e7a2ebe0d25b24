import { expect, it } from 'vitest';
import { deadline } from '../../../src/dump/workers/deadline.ts';

it('throws once the time is over', () => {
  let now = 1000;
  const check = deadline(2, () => now);
  check();
  now = 3000;
  check();
  now = 3001;
  expect(check).toThrow('took longer than 2 s. Give it more by --timeout');
});
