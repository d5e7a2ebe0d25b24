import { expect, test } from 'vitest';
import { expectedOf, namesFor, rolesFileOf } from '../../../../src/explain/page/browser/export.ts';
import type { State } from '../../../../src/explain/page/browser/state.ts';
import type { PageField, PageLine } from '../../../../src/explain/page/data.ts';
import type { Role } from '../../../../src/label/role.ts';
import { exampleArticle } from '../../../example-article.ts';

const line = (t: string, role: Role): PageLine => ({ t, role, c: 0.9, o: 'other', oc: 0.05, l: 1, form: 'line' });
const field = (key: PageField['key'], text: string, lines: number[], type?: string): PageField => ({
  key,
  text,
  note: '',
  lines,
  ...(type ? { type } : {}),
});

const state = (corrections: [number, Role][]): State => ({
  data: {
    name: 'nota.txt',
    type: 'text',
    hash: 'aa',
    end: 5,
    lines: [
      line('El puerto reabre', 'headline'),
      line('Un barco entra en la bahía', 'caption'),
      line('El puerto volvió a recibir barcos.', 'body'),
      line('Inicio', 'nav'),
      line('Contacto', 'nav'),
    ],
    fields: [
      field('headline', 'El puerto reabre', [0]),
      field('body', 'El puerto volvió a recibir barcos.', [2], 'paragraph'),
      field('captions', 'Un barco entra en la bahía', [1]),
    ],
    article: exampleArticle,
  },
  corrections: new Map(corrections),
  roles: new Set(),
  below: 1,
  query: '',
  current: -1,
  open: new Set(),
});

test('a case expects the fields that a correction touches, in page order, no others', () => {
  expect(expectedOf(state([[1, 'subhead']]))).toEqual({
    body: [
      { type: 'subhead', text: 'Un barco entra en la bahía' },
      { type: 'paragraph', text: 'El puerto volvió a recibir barcos.' },
    ],
    captions: [],
  });
  expect(expectedOf(state([[0, 'nav']]))).toEqual({ headline: null });
  expect(expectedOf(state([[4, 'date']]))).toEqual({ date: { text: 'Contacto' } });
});

test('a correction among roles that go into no field gives no case', () => {
  expect(expectedOf(state([[3, 'share']]))).toBeNull();
});

test('labels run over all lines, in ranges', () => {
  const [head = '', tail = ''] = rolesFileOf(state([[1, 'body']])).split('---\n');
  expect(head.split('\n')[0]).toBe('# text-sha256: aa');
  expect(tail).toBe('1 headline\n2-3 body\n4-5 nav\n');
});

test.each([
  ['casos/portada/input.html', 'input.html', 'expected.json', 'input.roles'],
  ['C:\\casos\\nota.html', 'nota.html', 'nota.expected.json', 'nota.roles'],
  ['nota.html.gz', 'nota.html.gz', 'nota.expected.json', 'nota.roles'],
  ['-', 'input', 'expected.json', 'input.roles'],
])('files for %s are called as recorte check finds them', (source, input, expected, roles) => {
  expect(namesFor(source)).toEqual({ input, expected, roles });
});
