import { expect, test } from 'vitest';
import { allShapes } from '../../bench/growth/shape.mjs';
import { type Work, workOf } from './counted.ts';

const [small, large] = [8000, 16_000];

/** Twice the size is twice the work; what is done once for a page, and where its last line falls, is allowed for. */
const slack = 1.15;
/** What is assembled goes by the labels too, and lines of a longer page may have others. */
const slackOfAssembly = 1.4;

/** How often a block is asked for something, on pages of some length. */
const most = { labelReads: 75, assembleReads: 100 };
const someLength = 20;

/** How often each character of an input passes through its reader; Markdown and buried stories are read twice. */
const readings = 2.1;

/** The general detector of languages is slow: it is given the beginning of a sample, once. */
const askedLength = 400;

const shapes = await Promise.all(
  allShapes().map(async ({ name, type, load }) => {
    const build = await load();
    return [name, type, build(small), build(large)] as const;
  }),
);

test.each(shapes)('twice as much %s is not more than twice the work', (_, type, once, twice) => {
  const [before, after] = [workOf(once, type), workOf(twice, type)];
  const growth = twice.length / once.length;
  const steep = (Object.keys(before) as (keyof Work)[]).filter(
    (kind) => after[kind] > (kind === 'assembleReads' ? slackOfAssembly : slack) * growth * before[kind] + askedLength,
  );
  expect(steep.map((kind) => `${kind}: ${before[kind]}, then ${after[kind]}`)).toEqual([]);
  expect(after.read).toBeLessThanOrEqual(readings * twice.length);
  expect(after.guessed).toBeLessThanOrEqual(askedLength);
  if (after.blocks < someLength) return;
  expect(after.labelReads / after.blocks).toBeLessThanOrEqual(most.labelReads);
  expect(after.assembleReads / after.blocks).toBeLessThanOrEqual(most.assembleReads);
});
