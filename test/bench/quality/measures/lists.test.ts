import { expect, test } from 'vitest';
import { list } from '../../../../bench/quality/measures/lists.ts';
import { printed } from '../../../../bench/quality/printed.ts';
import type { Lists } from '../../../../src/check/score/printed-lines.ts';
import { judged } from '../judged.ts';

const none: Lists = { captions: [], related: [], trending: [] };
const captions = (...all: [string | null, string | null][]): Lists => ({
  ...none,
  captions: all.map(([text, credit]) => ({ text, credit, image: null, confidence: 1 })),
});
const related = (...all: [string, string | null][]): Lists => ({
  ...none,
  related: all.map(([text, cue]) => ({ text, cue, url: null, confidence: 1 })),
});

test('a caption is found with its credit or without, whatever marks the credit', () => {
  const f1 = (line: string, lists: Lists) => list('captions')([judged({ captions: [line] }, { lists })]).f1;
  expect(f1('Un barco. Illustration: Ana Gil', captions(['Un barco.', 'Ana Gil']))).toBe(1);
  expect(f1('Un barco.', captions(['Un barco.', 'Ana Gil']))).toBe(1);
  expect(f1('Un barco.', captions(['Una grúa.', 'Ana Gil']))).toBe(0);
});

test('a credit that stands alone is found at any caption, and each item answers one line', () => {
  const gold = { captions: ['Un barco en el puerto.', 'Foto: Ana Gil'] };
  expect(list('captions')([judged(gold, { lists: captions(['Un barco en el puerto.', 'Ana Gil']) })]).f1).toBe(1);
  const twice = { captions: ['Un barco.', 'Un barco, foto.'] };
  expect(list('captions')([judged(twice, { lists: captions(['Un barco.', null]) })]).f1).toBeCloseTo(2 / 3);
});

test('a line of another list of stories is neither right nor wrong', () => {
  const gold = { related: ['Sequía en el sur'], trending: ['Sube el pan'], teasers: ['Baja el gas'] };
  const f1 = (...lists: Parameters<typeof related>) => list('related')([judged(gold, { lists: related(...lists) })]).f1;
  expect(f1(['Sequía en el sur', null], ['Sube el pan', null], ['Baja el gas', null])).toBe(1);
  expect(f1(['Sequía en el sur', 'Lea también:'], ['Otra cosa', null])).toBeCloseTo(2 / 3);
});

test('an item may stand with its cue or its rank', () => {
  const trending = [{ rank: 2, text: 'Sube el pan', url: null, list: null, confidence: 1 }];
  expect(list('trending')([judged({ trending: ['2. Sube el pan'] }, { lists: { ...none, trending } })]).f1).toBe(1);
  const gold = { related: ['Lea también: Sequía en el sur'] };
  expect(list('related')([judged(gold, { lists: related(['Sequía en el sur', 'Lea también:']) })]).f1).toBe(1);
});

test('of a program without lists it is seen what it leaves in the body', () => {
  const page = judged(
    { related: ['Sequía en el sur', 'Sube el pan', 'Sube el pan'] },
    { body: 'Hoy.\nSEQUÍA en el sur.' },
  );
  expect(list('related')([page])).toEqual({ f1: null, inBody: 0.5 });
  expect(list('related')([judged({ related: [] }, { body: 'Hoy.' })])).toEqual({ f1: null, inBody: null });
});

test('text is asked for what it prints', () => {
  const gold = { title: 'T', date: '2025-03-11', authors: ['A'], body: 'B' };
  expect(printed(gold)).toEqual({ title: 'T', date: null, authors: null, body: 'B' });
  const roles = ['headline', 'byline+date', 'body'];
  expect(printed({ ...gold, roles })).toEqual({ ...gold, roles });
  expect(printed({ ...gold, headlineAbsent: true }).title).toBeNull();
});
