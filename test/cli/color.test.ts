import { expect, it } from 'vitest';
import { inColor } from '../../src/cli/color.ts';

// Standard error of a test run is no terminal, or may be one: only what decides without looking is asked here.
it.each([
  [{ FORCE_COLOR: '1' }, true, true],
  [{ FORCE_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, true],
  [{ NO_COLOR: '1' }, true, false],
  [{ TERM: 'dumb' }, true, false],
  [{ FORCE_COLOR: '1' }, false, false],
])('with %j and the flag %s: %s', (environment, flag, colors) => {
  expect(inColor(flag, { environment })).toBe(colors);
});
