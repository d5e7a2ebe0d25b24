import { expect, test } from 'vitest';
import { pathOf } from '../../../src/label/decide/index.ts';
import { roles } from '../../../src/label/role.ts';
import { readHtml } from '../../../src/read/html/index.ts';
import { scoresOf } from './scores-of.ts';

const level = new Float32Array(roles.length ** 2);

test('what a button says is no caption, unless it holds the figure', () => {
  const { blocks } = readHtml({
    text: '<figure><img src="a.jpg"><button>Ampliar imagen</button><figcaption>El puente viejo</figcaption></figure><button><figure><img src="b.jpg"><figcaption>La plaza</figcaption></figure></button>',
    mend: (each) => each,
  });
  expect(blocks.map(({ text }) => text)).toEqual(['Ampliar imagen', 'El puente viejo', 'La plaza']);
  const likely = { caption: 0.7, other: 0.2 };
  const path = pathOf({ blocks, scores: scoresOf(likely, likely, likely) }, level);
  expect([...path].map((role) => roles[role])).toEqual(['other', 'caption', 'caption']);
});
