import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/check/json.ts';
import { measure } from '../../../src/check/score/measures.ts';
import { scoreOf } from '../../../src/check/score/overlap.ts';
import type { Article } from '../../../src/generated/article.ts';
import { exampleArticle } from '../../example-article.ts';

/** The score of a field of an Article that has these parts. */
function score(parts: Partial<Article>, expected: JsonObject, field = Object.keys(expected)[0] as string) {
  const { precision, recall } = scoreOf(measure(field, expected, { ...exampleArticle, ...parts }, false));
  return { precision, recall };
}

const caption = (text: string | null, credit: string | null = null) => ({ text, credit, image: null, confidence: 1 });
const link = (text: string, cue: string | null = null) => ({ text, cue, url: null, confidence: 1 });
const all = { precision: 1, recall: 1 };
const nothing = { precision: 0, recall: 0 };

describe('the score of', () => {
  it('the body is of its words, whatever their case and their order', () => {
    const body = [{ text: 'La casa, la casa azul' }];
    expect(score({ text: 'Casa azul: la LA casa mesa' }, { body })).toEqual({ precision: 5 / 6, recall: 1 });
    expect(score({ text: '' }, { body: [] })).toEqual(all);
    expect(score({ text: 'año_2 東京' }, { text: 'AÑO_2 東京' })).toEqual(all);
  });

  it('titles levels quotes and blanks, nothing else', () => {
    expect(score({ headline: '“Hola” y  adiós' }, { headline: '"Hola" y adiós' })).toEqual(all);
    expect(score({ headline: 'hola' }, { headline: 'Hola' })).toEqual(nothing);
    expect(score({ kicker: null }, { kicker: null })).toEqual(all);
  });

  it('decks forgives one word in ten', () => {
    const deck = 'uno dos tres cuatro cinco seis siete ocho nueve diez';
    expect(score({ deck: deck.replace('diez', 'once') }, { deck })).toEqual(all);
    expect(score({ deck: deck.replace('nueve diez', 'once doce') }, { deck })).toEqual(nothing);
    expect(score({ deck: null }, { deck })).toEqual(nothing);
    expect(score({ deck: null }, { deck: null })).toEqual(all);
  });

  it('authors and tags is of the names', () => {
    const byline = { text: '', authors: ['por Ana Ruiz', 'EFE'] };
    expect(score({ byline }, { byline: { authors: ['Ana Ruiz', 'Luis Prado'] } })).toEqual({
      precision: 0.5,
      recall: 0.5,
    });
    expect(score({ tags: ['a'] }, { tags: { $unordered: ['A'] } })).toEqual(all);
  });

  it('dates is of the day', () => {
    const date = { ...exampleArticle.date, day: '2025-06-05' };
    expect(score({ date }, { date: { published: '2025-06-05T23:00' } })).toEqual(all);
    expect(score({ date }, { date: { day: '2025-06-06' } })).toEqual(nothing);
  });

  it('captions is of the lines, their credit split off or not', () => {
    const expected = {
      captions: [
        { text: 'Barcos en la bahía', credit: 'Ana Ruiz' },
        { text: null, credit: 'EFE' },
      ],
    };
    const captions = [
      caption('Barcos en la bahía. Foto: Ana Ruiz'),
      caption('La plaza', 'Foto EFE'),
      caption('Otra cosa'),
    ];
    expect(score({ captions }, expected)).toEqual({ precision: 1 / 3, recall: 1 });
  });

  it('related and trending forgives lines of the other list', () => {
    const expected = { related: ['El faro'], trending: [{ text: 'La marea' }] };
    expect(score({ related: [link('El faro', 'Leé también:'), link('La marea')] }, expected, 'related')).toEqual(all);
    expect(score({ related: [link('El faro'), link('Publicidad')] }, expected, 'related')).toEqual({
      precision: 0.5,
      recall: 1,
    });
  });

  it('what has no plain value is whether it holds', () => {
    expect(scoreOf(measure('body', { body: { $length: 2 } }, exampleArticle, true)).f1).toBe(1);
    expect(scoreOf(measure('headline', { headline: { $match: 'x' } }, exampleArticle, false)).f1).toBe(0);
    expect(scoreOf(measure('kind', { kind: 'news' }, exampleArticle, false)).f1).toBe(0);
  });
});
