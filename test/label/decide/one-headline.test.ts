import { describe, expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import { decideRoles } from '../../../src/label/decide/index.ts';
import { evidenceOf } from '../../../src/label/features/index.ts';
import { type Role, roles } from '../../../src/label/role.ts';
import { scoresOf } from './scores-of.ts';

type Line = [text: string, likely: Partial<Record<Role, number>>];

const level = new Float32Array(roles.length ** 2);

/** The roles of lines that a network is so sure of. */
function decided(...lines: Line[]): (string | undefined)[] {
  const document = read(lines.map(([text]) => text).join('\n\n'), { type: 'text' });
  const { blocks } = document;
  expect(blocks.map(({ text }) => text)).toEqual(lines.map(([text]) => text));
  const scores = scoresOf(...lines.map(([, likely]) => likely));
  const evidence = evidenceOf(document, 'es');
  return [...decideRoles({ blocks, evidence, firstScores: scores, scores }, level)].map((role) => roles[role]);
}

const story: Line[] = [
  [
    'El puerto de Mar Azul recibió ayer las primeras grúas eléctricas, que reemplazan a las de gasóleo y bajan el ruido en los muelles del norte.',
    { body: 0.97 },
  ],
  [
    'La empresa que las opera dijo que las grúas mueven el doble de contenedores por hora y que los vecinos del barrio pidieron medir el ruido de noche.',
    { body: 0.97 },
  ],
];
const title = 'Las primeras grúas eléctricas bajan el ruido del puerto de Mar Azul';

describe('the title of a page', () => {
  test('is the line that the story speaks of, where two are as likely', () => {
    expect(
      decided(
        ['Suscríbase a Ideas de Mañana', { headline: 0.45, nav: 0.4 }],
        [title, { headline: 0.4, kicker: 0.35 }],
        ...story,
      ),
    ).toEqual(['nav', 'headline', 'body', 'body']);
  });

  test('is found where the path has none', () => {
    expect(decided(['Economía', { kicker: 0.9 }], [title, { deck: 0.5, headline: 0.2 }], ...story)).toEqual([
      'kicker',
      'headline',
      'body',
      'body',
    ]);
  });

  test('is none where no line is likely to be one', () => {
    expect(decided(['Inicio', { nav: 0.96 }], ['Economía', { kicker: 0.9 }], ...story)).not.toContain('headline');
  });

  test('is what stands alone, not with the way to it', () => {
    expect(
      decided(
        [`Portada > Economía > ${title}`, { headline: 0.5, nav: 0.4 }],
        [title, { headline: 0.42, subhead: 0.3 }],
        ...story,
      ),
    ).toEqual(['nav', 'headline', 'body', 'body']);
  });

  test('is printed twice, and both are', () => {
    expect(
      decided([title, { headline: 0.8 }], ['Ana Ruiz', { byline: 0.9 }], [title, { headline: 0.7 }], ...story),
    ).toEqual(['headline', 'byline', 'headline', 'body', 'body']);
  });

  test('does not take that of a second article', () => {
    expect(
      decided(
        [title, { headline: 0.9 }],
        ...story,
        ['Reabre el museo de la sal tras dos años de obras', { headline: 0.9 }],
        ...story,
      ),
    ).toEqual(['headline', 'body', 'body', 'headline', 'body', 'body']);
  });
});

describe('the standfirst of a page', () => {
  const deck =
    'Las máquinas reemplazan a las de gasóleo y mueven el doble de contenedores por hora; los vecinos piden medir el ruido de noche.';

  test('stays below the title', () => {
    expect(decided([title, { headline: 0.9 }], [deck, { deck: 0.6, body: 0.3 }], ...story)).toEqual([
      'headline',
      'deck',
      'body',
      'body',
    ]);
  });

  test('is no button and no line that says the title again', () => {
    const again = `Economía ${title}`;
    expect(
      decided(
        ['Escuchar', { deck: 0.3, share: 0.28 }],
        [title, { headline: 0.9 }],
        [deck, { deck: 0.8 }],
        [again, { deck: 0.3, kicker: 0.2 }],
        ...story,
      ),
    ).toEqual(['share', 'headline', 'deck', 'kicker', 'body', 'body']);
  });

  test('is found where the path takes it for something else', () => {
    expect(
      decided(
        [title, { headline: 0.9 }],
        [deck, { caption: 0.46, deck: 0.44 }],
        ['Ana Ruiz', { byline: 0.95 }],
        ...story,
      ),
    ).toEqual(['headline', 'deck', 'byline', 'body', 'body']);
  });
});
