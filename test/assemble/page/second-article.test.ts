import { expect, test } from 'vitest';
import { cut } from '../cut.ts';

const story = (title: string, byline: string): string =>
  `<h1>${title}</h1>${byline}<p>${title} a</p><p>${title} b</p><p>${title} c</p>`;

test('a second article below the first is left out, with a warning', () => {
  const roles = ['headline', 'body', 'body', 'body', 'headline', 'byline', 'body'] as const;
  const article = cut(story('Uno', '') + story('Dos', '<p>Por Ana Ruiz</p>'), roles, { type: 'html' });
  expect(article.text).toBe('Uno a\n\nUno b\n\nUno c');
  expect(article.warnings.map(({ code }) => code)).toContain('several-articles');
});

test('headings of the first level inside a story are none', () => {
  const roles = ['headline', 'body', 'body', 'body', 'subhead', 'body'] as const;
  const article = cut(story('Uno', '') + story('Dos', ''), roles, { type: 'html' });
  expect(article.body).toHaveLength(7);
  expect(article.warnings).toEqual([]);
});

test('a second article is told by a title set like the first, whatever that was taken for', () => {
  const story = (title: string): string =>
    `<h1 class="title">${title}</h1><p>6 de mayo de 2022</p>${'<p>Un párrafo del puente.</p>'.repeat(3)}`;
  const article = cut(
    `<title>El puente reabre</title>${story('El puente reabre')}${story('El mercado cierra')}`,
    ['headline', 'date', 'body', 'body', 'body', 'caption', 'date', 'body', 'body', 'body'],
    { type: 'html' },
  );
  expect(article.body).toHaveLength(3);
  expect(article.warnings.map(({ code }) => code)).toContain('several-articles');
});
