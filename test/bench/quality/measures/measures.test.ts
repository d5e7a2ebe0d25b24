import { expect, test } from 'vitest';
import { authors } from '../../../../bench/quality/measures/authors.ts';
import { body } from '../../../../bench/quality/measures/body.ts';
import { date } from '../../../../bench/quality/measures/date.ts';
import { deck } from '../../../../bench/quality/measures/deck.ts';
import { fourGrams } from '../../../../bench/quality/measures/four-grams.ts';
import { kind } from '../../../../bench/quality/measures/kind.ts';
import { language } from '../../../../bench/quality/measures/language.ts';
import { snippets } from '../../../../bench/quality/measures/snippets.ts';
import { title } from '../../../../bench/quality/measures/title.ts';
import { judged } from '../judged.ts';

test('bodies are bags of words, and F1 is the mean of pages', () => {
  const half = judged({ body: 'El puerto reabre hoy' }, { body: 'el PUERTO' });
  expect(body([half])).toEqual({ f1: 2 / 3, precision: 1, recall: 0.5 });
  expect(body([half, judged({ body: 'x' }), judged({ body: '' }), judged({})])).toEqual({
    f1: (2 / 3 + 0 + 1) / 3,
    precision: 2 / 3,
    recall: 0.5,
  });
  expect(body([judged({ title: 'x' })])).toEqual({ f1: null, precision: null, recall: null });
});

test('runs of four words keep their case; precision is not asked of pages without an answer', () => {
  const most = judged({ body: 'a b c d e' }, { body: 'a b c d x' });
  expect(fourGrams([most])).toEqual({ f1: 0.5, exact: 0 });
  expect(fourGrams([most, judged({ body: 'a b' })])).toEqual({ f1: 1 / 3, exact: 0 });
  expect(fourGrams([judged({ body: 'a, b!' }, { body: 'a b' })])).toEqual({ f1: 1, exact: 1 });
  expect(fourGrams([judged({ body: 'A b' }, { body: 'a b' })])).toEqual({ f1: 0, exact: 0 });
});

test('pieces are looked for over line breaks, and counted over all pages', () => {
  const page = judged(
    { with: ['puerto  reabre', 'no está'], without: ['Suscríbase', 'hoy'] },
    { body: 'El Puerto\nreabre hoy' },
  );
  expect(snippets([page, judged({ with: ['x'] }, { body: 'x' })])).toEqual({ with: 2 / 3, without: 0.5 });
});

test.each([
  ['El puerto “reabre”', 'El puerto "reabre"', 1, 1],
  ['El puerto reabre | Sur - El Diario', 'El puerto reabre', 0, 1],
  ['Vídeo: El puerto reabre', 'El puerto reabre', 0, 0],
  ['Hoy: El puerto de Calandria reabre', 'El puerto de Calandria reabre', 0, 1],
  [null, 'El puerto reabre', 0, 0],
])('the title %j for %j', (given, wanted, exact, lenient) => {
  expect(title([judged({ title: wanted }, { title: given }), judged({ title: null })])).toEqual({ exact, lenient });
});

test('a standfirst needs nine in ten of its words; one too many costs precision', () => {
  const wanted = ['Uno dos tres cuatro cinco', 'seis siete ocho nueve diez'];
  expect(deck([judged({ deck: wanted }, { deck: 'uno dos tres cuatro cinco seis siete ocho nueve' })]).f1).toBe(1);
  expect(deck([judged({ deck: wanted }, { deck: 'uno dos tres cuatro cinco' })]).f1).toBe(0);
  const [right, invented] = [judged({ deck: 'Uno' }, { deck: 'uno' }), judged({ deck: [] }, { deck: 'dos' })];
  expect(deck([right, invented]).f1).toBeCloseTo(2 / 3);
  expect(deck([invented]).f1).toBeNull();
});

test('names are compared without what stands before them; where nobody is named none is asked for', () => {
  const one = judged({ authors: ['Ada Lind', 'Bo Sand'] }, { authors: ['By ada lind', 'Ada Lind'] });
  const none = judged({ authors: [] }, { authors: ['Redacción'] });
  expect(authors([one, none])).toEqual({ f1: 2 / 3, exact: 0 });
  expect(authors([one, judged({ authors: ['X Y'] }, { authors: ['Por X Y'] })]).exact).toBe(0.5);
});

test('days are those of the zone that is written', () => {
  const day = (wanted: string, given: string | null) => date([judged({ date: wanted }, { date: given })]).right;
  expect(day('2025-03-11T23:30:00-05:00', '2025-03-11')).toBe(1);
  expect(day('2025-03-11', '2025-03-12T04:30:00Z')).toBe(0);
  expect(day('2025-03-11', '11 March 2025 10:00')).toBe(1);
  expect(day('2025-03-11', 'ayer')).toBe(0);
  expect(day('ayer', null)).toBe(0);
});

test('regions of languages and forms of Norwegian are the same', () => {
  const right = (wanted: string, given: string | null) =>
    language([judged({ lang: wanted }, { language: given })]).right;
  expect([right('pt', 'pt-BR'), right('nb', 'no'), right('spa', 'es')]).toEqual([1, 1, 1]);
  expect([right('es', 'ca'), right('es', null), right('sh', 'sr')]).toEqual([0, 0, 0]);
  expect(language([judged({})]).right).toBeNull();
});

test('articles kept, others told; forums border on articles and are not asked for', () => {
  const pages = [
    judged({ kind: 'news' }, { kind: 'news' }, 'article'),
    judged({ kind: 'opinion' }, { kind: 'not-article' }, 'article'),
    judged({ kind: 'other' }, { kind: 'news' }, 'listing'),
    judged({}, { kind: 'not-article' }, 'product'),
    judged({}, { kind: 'not-article' }, 'service'),
    judged({}, { kind: 'news' }, 'forum'),
  ];
  expect(kind(pages)).toEqual({ articles: 0.5, others: 2 / 3, kind: 0.5 });
});
