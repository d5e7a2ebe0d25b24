import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { label, read } from '../../../../src/index.ts';
import { featureNames } from '../../../../src/label/features/index.ts';
import { tell } from '../../../../src/label/features/told/index.ts';

const page = readFileSync(new URL('../../../../fixtures/related-mid-body-with-cue/input.html', import.meta.url));

test('every feature is told in words', () => {
  const blocks = label(read(page));
  const about = { blocks, at: 1, block: blocks[1] as (typeof blocks)[number], language: 'es' };
  featureNames.forEach((name, column) => {
    for (const value of [0.01, 0.5, 1]) expect(tell(column, value, about), name).toMatch(/^[a-z].{6,}[^.]$/);
  });
});
