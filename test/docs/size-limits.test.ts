import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allUsualLimits } from '../../src/node/input/limits.ts';

it('says what the limits are', () => {
  const text = readFileSync(new URL('../../docs/size-limits.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| ([\d,]+) \|/gm)];
  const said = Object.fromEntries(rows.map(([, name, number]) => [name, Number(number?.replaceAll(',', ''))]));
  expect(said).toEqual(allUsualLimits);
});
