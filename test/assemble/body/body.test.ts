import { describe, expect, test } from 'vitest';
import { cut } from '../cut.ts';

const bodyOf = (html: string) => cut(html, ['body'], { type: 'html' }).body;

describe('types of body items', () => {
  test.each([
    ['<p>Uno</p>', { type: 'paragraph', text: 'Uno' }],
    ['<p>Uno<br>dos</p>', { type: 'paragraph', text: 'Uno dos' }],
    ['<ul><li>Uno</ul>', { type: 'list-item', text: 'Uno', ordered: false }],
    ['<ol><li><p>Uno</p></ol>', { type: 'list-item', text: 'Uno', ordered: true }],
    ['<blockquote><p>Uno</p></blockquote>', { type: 'quote', text: 'Uno' }],
    ['<table><tr><td>Uno</td><td>dos</td></tr></table>', { type: 'table-row', text: 'Uno\tdos' }],
    ['<pre>uno</pre>', { type: 'code', text: 'uno' }],
  ])('%s', (html, item) => {
    expect(bodyOf(html)).toEqual([item]);
  });

  test('subheads have their level', () => {
    expect(cut('<h3>Uno</h3><p>Dos</p>', ['subhead', 'body'], { type: 'html' }).body).toEqual([
      { type: 'subhead', text: 'Uno', level: 3 },
      { type: 'paragraph', text: 'Dos' },
    ]);
  });

  test('turns of an interview are questions and answers', () => {
    const turns = ['P. ¿Uno?', 'R. Sí.', 'P. ¿Dos?', 'R. No.'];
    const article = cut(turns.join('\n'), ['body'], { type: 'text' });
    expect(article.body.map(({ type }) => type)).toEqual(['question', 'answer', 'question', 'answer']);
  });

  test('initials at the beginning of a line make no interview', () => {
    const article = cut('P. Gómez llegó tarde.\nNadie lo esperaba.', ['body'], { type: 'text' });
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });
});

const long = 'Un párrafo tan largo que nadie lo escribiría dos veces sin quererlo, sobre el puente viejo de la ciudad.';

test('a body that the page prints twice counts once; short lines may come twice', () => {
  const article = cut(`${long}\nSí.\n${long}\nSí.`, ['body'], { type: 'text' });
  expect(article.body.map(({ text }) => text)).toEqual([long, 'Sí.', 'Sí.']);
});

test('the text is every item, joined by a blank line', () => {
  const article = cut('<h2>Uno</h2><p>Dos</p><p>Tres</p>', ['subhead', 'body'], { type: 'html' });
  expect(article.text).toBe('Uno\n\nDos\n\nTres');
});

describe('links in the body', () => {
  const source =
    '<p>🚢 El puente <a href="/obras">reabrió</a>, y <a href="#top">arriba</a>.<br>Vea <a href="https://b.example/x?utm_source=y">más</a>.</p>';
  const options = { type: 'html', url: 'https://diario.example/n/1' } as const;

  test('are told where they are asked for, in code points of the item', () => {
    const { body } = cut(source, ['body'], { ...options, links: true });
    const told = body.flatMap(({ text, links = [] }) =>
      links.map(({ start, end, url }) => [[...text].slice(start, end).join(''), url]),
    );
    expect(told).toEqual([
      ['reabrió', 'https://diario.example/obras'],
      ['más', 'https://b.example/x?utm_source=y'],
    ]);
  });

  test('are left out where they are not', () => {
    expect(cut(source, ['body'], options).body.every(({ links }) => links === undefined)).toBe(true);
  });
});

test('what a list prints as a title, with its rank, is not of the body too', () => {
  const title = 'El tenedor del siglo XIV que apareció en un gallinero';
  const lines = ['La feria abre mañana en el recinto del puerto.', title, 'Lo más leído', `2. ${title}`];
  const article = cut(lines.join('\n\n'), ['body', 'body', 'trending-x', 'trending'], { type: 'text' });
  expect(article.trending.map(({ text }) => text)).toEqual([title]);
  expect(article.body.map(({ text }) => text)).toEqual([lines[0]]);
});
