import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import { evidenceOf } from '../../../src/label/features/index.ts';
import { type Role, roles } from '../../../src/label/role.ts';
import { lookAgain } from '../../../src/label/second-look/index.ts';
import { signNames } from '../../../src/label/second-look/signs.ts';
import { growTrees, type Trees } from '../../../src/label/second-look/trees.ts';
import { scoresOf } from '../decide/scores-of.ts';

const lines = [
  'Las grúas nuevas bajan el ruido del puerto',
  'El puerto de Mar Azul recibió ayer las primeras grúas eléctricas, que reemplazan a las de gasóleo.',
  'Una grúa del muelle norte, ayer al atardecer',
  'Los vecinos pidieron medir el ruido de noche, cuando llegan los barcos más grandes.',
];
const document = read(lines.join('\n\n'), { type: 'text' });
const { blocks } = document;
const evidence = evidenceOf(document, 'es');

/** Trees that give log-odds to story, caption and rest. */
const leaves = (...odds: number[]): Trees =>
  growTrees(
    Int16Array.from(odds, () => -1),
    Float32Array.from(odds),
  ) as Trees;

const chance = (scores: Float64Array, block: number, role: Role): number =>
  Math.exp(scores[block * roles.length + roles.indexOf(role)] as number);

describe('the second look', () => {
  const scores = scoresOf({ headline: 0.99 }, { body: 0.99 }, { body: 0.5, caption: 0.4 }, { body: 0.99 });

  test('leaves alone what the first is sure of', () => {
    const again = lookAgain({ blocks, evidence, scores }, leaves(-5, 5, -5));
    for (const block of [0, 1, 3])
      expect([...again.slice(block * roles.length, (block + 1) * roles.length)]).toEqual([
        ...scores.slice(block * roles.length, (block + 1) * roles.length),
      ]);
  });

  test('decides on what it leaves open', () => {
    const again = lookAgain({ blocks, evidence, scores }, leaves(0, 3, 0));
    expect(chance(again, 2, 'caption')).toBeCloseTo(Math.exp(3) / (2 + Math.exp(3)), 5);
  });

  test('keeps apart what it does not decide on as the first look had it', () => {
    const open = scoresOf({ nav: 0.4, teaser: 0.1, body: 0.45 }, {}, {}, {});
    const again = lookAgain({ blocks, evidence, scores: open }, leaves(0, 0, 2));
    expect(chance(again, 0, 'nav') / chance(again, 0, 'teaser')).toBeCloseTo(4, 5);
    expect(chance(again, 0, 'body')).toBeLessThan(0.15);
  });

  test('goes by the whole page: a line like the others of its kind', () => {
    const sign = signNames.indexOf('story:blocks');
    const trees = growTrees(Int16Array.from([sign, -1, -1, -1, -1]), Float32Array.from([2, -2, 2, 0, 0])) as Trees;
    const open = { body: 0.5, caption: 0.4 };
    const few = lookAgain({ blocks, evidence, scores: scoresOf({}, {}, open, {}) }, trees);
    const many = lookAgain(
      { blocks, evidence, scores: scoresOf({ body: 0.9 }, { body: 0.9 }, open, { body: 0.9 }) },
      trees,
    );
    expect(chance(few, 2, 'body')).toBeLessThan(chance(many, 2, 'body'));
  });

  test('gives probabilities, whatever the first look gave and the trees say', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: roles.length, maxLength: roles.length }),
          {
            minLength: blocks.length,
            maxLength: blocks.length,
          },
        ),
        fc.tuple(...[1, 2, 3].map(() => fc.float({ min: -30, max: 30, noNaN: true }))),
        (weights, odds) => {
          const given = weights.flatMap((own) => {
            const all = own.reduce((sum, each) => sum + each, 0);
            return own.map((each) => Math.log(each / all));
          });
          const again = lookAgain({ blocks, evidence, scores: Float64Array.from(given) }, leaves(...odds));
          for (let block = 0; block < blocks.length; block++) {
            const sum = roles.reduce((all, role) => all + chance(again, block, role), 0);
            expect(sum).toBeCloseTo(1, 6);
          }
        },
      ),
    );
  });
});
