import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../../src/engine.ts';
import { contributionsTo } from '../../../src/explain/why/contributions.ts';
import { runnerUp, whyOf } from '../../../src/explain/why/why.ts';
import type { Model } from '../../../src/label/model.ts';
import { roles } from '../../../src/label/role.ts';
import { scoreBlocks } from '../../../src/label/score.ts';
import { stretchesOf } from '../../../src/label/stretches.ts';
import { traceRows } from '../../../src/label/trace.ts';

const engine = await loadEngine({});
const input = (fixture: string) => readFileSync(new URL(`../../../fixtures/${fixture}`, import.meta.url));
const dump = await engine.label(input('related-mid-body-with-cue-text/input.txt'), {});
const page = await engine.label(input('related-mid-body-with-cue/input.html'), {});

/** The weights without what they add whatever the input is. */
const unbiased: Model = {
  ...engine.model,
  inputBias: engine.model.inputBias.map(() => 0),
  outputBias: engine.model.outputBias.map(() => 0),
  layers: engine.model.layers.map((layer) => ({ ...layer, bias: layer.bias.map(() => 0) })),
};

describe.each([
  ['a text', dump],
  ['a page of HTML', page],
])('of %s', (_, judged) => {
  test('without biases, what the evidence adds is all that makes the log-odds', () => {
    const { evidence, blocks } = judged;
    const scores = scoreBlocks(evidence, unbiased);
    const [stretch] = stretchesOf(blocks.length);
    if (!stretch) throw new Error('no blocks');
    const trace = traceRows(evidence, unbiased, stretch);
    for (const [block, role, other] of [
      [0, 19, 6],
      [18, 10, 7],
      [blocks.length - 1, 6, 0],
    ] as const) {
      const at = block * roles.length;
      const odds = (scores[at + role] as number) - (scores[at + other] as number);
      const sum = contributionsTo(unbiased, evidence, trace, block, role, other).reduce(
        (all, { weight }) => all + weight,
        0,
      );
      expect(sum).toBeCloseTo(odds, 2);
    }
  });

  test('every line has its reasons, the strongest first, for its role and against it', () => {
    const why = whyOf(judged, engine.model);
    judged.blocks.forEach((block, i) => {
      const found = why(i);
      expect(found.against).not.toBe(block.role);
      expect(found.against).toBe(runnerUp(judged, i).role);
      for (const side of [found.for, found.counter]) {
        const weights = side.map(({ weight }) => Math.abs(weight));
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }
      expect(found.for.every(({ weight }) => weight > 0)).toBe(true);
      expect(found.counter.every(({ weight }) => weight < 0)).toBe(true);
    });
  });
});

test('names the cue that a related line stands below', () => {
  const at = dump.blocks.findIndex(({ text }) => text.startsWith('Qué hacer si el bebé'));
  expect(dump.blocks[at]?.role).toBe('related');
  const texts = whyOf(dump, engine.model)(at).for.map(({ text }) => text);
  expect(texts).toContain('stands right below “Leé también”, taken as related-x');
});

test('a cue that is named is one that counts: without it the line is less surely related', async () => {
  const text = input('related-mid-body-with-cue-text/input.txt').toString();
  const without = await engine.label(text.replace('Leé también\n', ''), {});
  const sureness = ({ blocks, scores }: typeof dump): number => {
    const at = blocks.findIndex((block) => block.text.startsWith('Qué hacer si el bebé'));
    return Math.exp(scores[at * roles.length + roles.indexOf('related')] as number);
  };
  expect(sureness(without)).toBeLessThan(sureness(dump) - 0.1);
});

test('names the phrase that a related line begins with', () => {
  const at = page.blocks.findIndex(({ text }) => text.startsWith('Te puede interesar Los pescadores'));
  expect(page.blocks[at]?.role).toBe('related');
  const why = whyOf(page, engine.model)(at);
  const told = [...why.for, ...why.counter].map(({ text }) => text);
  expect(told).toContain('begins with “te puede interesar”, which offers another story with a tie to this one');
});
