import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inputShare } from '../../../src/cli/batch/share.ts';
import { folder } from '../recorte.ts';

const place = (input: string, offset: number | null = null) => ({ input, member: null, offset, line: null });

it('counts the files behind, and what came out of the one that is read', async () => {
  const path = folder({ a: 'x'.repeat(600), b: 'x'.repeat(400) });
  const share = inputShare([path]);
  await vi.waitFor(() => expect(share.now()).toBe(0));
  share.pass(place(join(path, 'a')), 300);
  expect(share.now()).toBe(0.3);
  share.pass(place(join(path, 'b'), 200), 5000);
  expect(share.now()).toBe(0.8);
  share.pass(place(join(path, 'b')), 5000);
  expect(share.now()).toBe(null);
});

it('is not known of standard input', async () => {
  const share = inputShare(['-']);
  share.pass(place('-'), 10);
  expect(share.now()).toBe(null);
});
