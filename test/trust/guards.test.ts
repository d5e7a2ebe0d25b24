import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guards } from '../../bench/trust/guards.mjs';

const text = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('each test that a promise names has a guard that it was seen to fail without', () => {
  const named = new Set(text('THREAT_MODEL.md').match(/test\/[\w/-]+\.test\.ts/g));
  expect(named.size).toBeGreaterThan(20);
  const guarded = new Set(guards.map(({ test }) => test));
  expect([...named].filter((test) => !guarded.has(test))).toEqual([]);
});

it.each(guards.map((guard) => [guard.promise, guard] as const))(
  'the guard is there: %s',
  (_, { file, out, test, only }) => {
    expect(text(file)).toContain(out);
    expect(text(test)).not.toBe('');
    expect(only).not.toBe('');
  },
);
