import { expect, it } from 'vitest';
import { warningCodes } from '../../src/article.ts';
import { textOf } from './documents.ts';

it('says of each warning what happened', () => {
  const [, section = ''] = textOf('docs/article.md').split('| warning | what happened |');
  const told = [...section.matchAll(/^\| `([a-z-]+)` \| \S.*\.(?: \(.*\))? \|$/gm)].map(([, code]) => code);
  expect(told.slice(0, warningCodes.length)).toEqual(warningCodes);
});
