import { expect, it } from 'vitest';
import { pageUrl } from '../../../src/cli/flags/values.ts';

it('wants an absolute address', () => {
  expect(pageUrl('https://example.org/a?b=ñ')).toBe('https://example.org/a?b=ñ');
  expect(pageUrl('example.org/a')).toBeNull();
});
