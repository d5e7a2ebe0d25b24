import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { inputShare } from '../../../src/cli/batch/share.ts';
import type { Entry } from '../../../src/dump/entry.ts';
import { folder } from '../recorte.ts';

const entry = (input: string, behind?: number): Entry => ({
  kind: 'skip',
  rule: 'hidden',
  place: { input, member: null, offset: null, line: null },
  ...(behind === undefined ? {} : { behind }),
});

it('counts the files behind, and what was read of the one that is open, packed or not', async () => {
  const path = folder({ a: 'x'.repeat(600), b: 'x'.repeat(400) });
  const share = inputShare([path]);
  await vi.waitFor(() => expect(share.now()).toEqual({ behind: 0, before: 0 }));
  share.pass(entry(join(path, 'a')), 300);
  expect(share.now()).toEqual({ behind: 0.3, before: 0 });
  share.pass(entry(join(path, 'b'), 200), 5000);
  expect(share.now()).toEqual({ behind: 0.8, before: 0 });
  share.pass(entry(join(path, 'b'), 400), 5000);
  expect(share.now()).toEqual({ behind: 1, before: 0 });
});

it('knows what was behind before, where a run goes on', async () => {
  const path = folder({ a: 'x'.repeat(1000) });
  const share = inputShare([path]);
  await vi.waitFor(() => expect(share.now()).not.toBe(null));
  share.pass(entry(join(path, 'a'), 600), 100);
  expect(share.now()).toEqual({ behind: 0.6, before: 0.5 });
});

it('is not known of standard input', async () => {
  const share = inputShare(['-']);
  share.pass(entry('-', 10), 10);
  expect(share.now()).toBe(null);
});
