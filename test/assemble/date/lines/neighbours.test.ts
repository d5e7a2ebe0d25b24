import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../src/index.ts';
import { cut } from '../../cut.ts';

type Line = readonly [role: Role, text: string];

const title: Line = ['headline', 'La asignatura pendiente de la comisión'];
const story: Line = ['body', 'Los vecinos han enviado correos y cartas desde febrero y no han tenido respuesta.'];
const more: Line = ['body', 'La comisión dijo que responderá antes de fin de año, sin dar una fecha.'];

const dateOf = (...lines: readonly Line[]) =>
  cut(
    lines.map(([, text]) => text).join('\n'),
    lines.map(([role]) => role),
    { type: 'text' },
  ).date;
const dayOf = (...lines: readonly Line[]) => dateOf(...lines).day;

describe('a date that was taken for something else', () => {
  it.each<readonly [string, Line]>([
    ['for a button', ['share', '1 de noviembre de 2020']],
    ['for a menu', ['nav', 'Domingo 1 de noviembre de 2020 - 10:17']],
    ['for a topic', ['tags', 'Ambiente | 1 de noviembre de 2020']],
    ['for a second title', ['headline', '1 de noviembre de 2020']],
    ['for a lead, behind the place', ['deck', 'Calandria, 1 de noviembre de 2020']],
    ['for a first paragraph', ['body', 'Domingo 1 de noviembre de 2020']],
    ['for a paragraph, behind a label that no lexicon has', ['body', 'Salió: 1 de noviembre de 2020']],
    [
      'for a lead, with its author',
      ['deck', 'La comisión calla desde febrero. Por Ana Ruiz el 1 de noviembre de 2020'],
    ],
    ['within a run of small things', ['share', 'Compartir Ana Ruiz Calandria-01/11/2020 20:00 Tamaño de letra']],
  ])('%s is found between title and story', (_, line) => {
    expect(dayOf(title, line, story)).toBe('2020-11-01');
  });

  it.each<readonly [string, Line]>([
    ['alone', ['kicker', '/ domingo 1 de noviembre de 2020']],
    ['behind other things', ['kicker', 'Portada | Por Ana Ruiz | 1 de noviembre de 2020']],
  ])('is found right above the title, %s', (_, line) => {
    expect(dayOf(line, title, story)).toBe('2020-11-01');
  });

  it.each([
    '(01.11.2020) Los vecinos han enviado correos y no han tenido respuesta de la comisión.',
    '1.11.2020 - Los vecinos han enviado correos y no han tenido respuesta de la comisión.',
    '⋅ 1 de noviembre de 2020 ⋅ Enviar por correo ⋅ Imprimir ⋅ Comentar la nota de los vecinos',
    'Calandria, 1 de noviembre de 2020 – Los vecinos han enviado correos y cartas sin respuesta.',
  ])('opens the story: %s', (text) => {
    expect(dayOf(title, ['body', text], more)).toBe('2020-11-01');
  });

  it('stands at the foot of the story', () => {
    expect(dayOf(title, story, more, ['other', 'Domingo 1 de noviembre de 2020'])).toBe('2020-11-01');
    expect(dayOf(title, story, more, ['other', 'Nota publicada el 1 de noviembre de 2020.'])).toBe('2020-11-01');
  });

  it('stands for the publication beside a labelled date of change', () => {
    const change: Line = ['date', 'Actualizado el 7 de enero de 2021'];
    expect(dateOf(['kicker', 'Portada | 1 de noviembre de 2020'], title, change, story)).toMatchObject({
      published: '2020-11-01',
      modified: '2021-01-07',
    });
  });
});

it('that is marked counts away from the story where all such name one day', () => {
  const list: readonly Line[] = [
    ['related', 'El otro puente'],
    ['related-x', 'Fecha: 01/11/2020'],
    ['related', 'La huelga de los prácticos'],
  ];
  expect(dayOf(title, story, ...list)).toBe('2020-11-01');
  expect(dayOf(title, story, ...list, ['related-x', 'Fecha: 01/11/2020'])).toBe('2020-11-01');
  expect(dayOf(title, story, ...list, ['related-x', 'Fecha: 28/10/2020'])).toBe(null);
});

it('of change, on a line of its own below its mark, stays one', () => {
  expect(dateOf(title, story, ['date', 'Última actualización:'], ['date', '14/01/2022 09:25'])).toMatchObject({
    published: null,
    modified: '2022-01-14T09:25',
  });
});

describe('no date of the story is', () => {
  it.each<readonly [string, readonly Line[]]>([
    ['a menu’s above the title', [['nav', 'Domingo 1 de noviembre de 2020'], title, story]],
    ['one that the title names', [['headline', 'Agenda de la semana: 1 de noviembre de 2020'], story]],
    [
      'one that a lead speaks of',
      [title, ['deck', 'La comisión se reúne el 1 de noviembre de 2020 en Calandria.'], story],
    ],
    [
      'one that the story speaks of',
      [title, ['body', 'Hace cien años, el 1 de noviembre de 1920, nació la comisión.'], more],
    ],
    ['another story’s below', [title, story, ['related', 'El otro puente'], ['related-x', '1 de noviembre de 2020']]],
    [
      'of a picture’s credit',
      [title, ['other', 'Los vecinos en la plaza (Foto: A. Ruiz, 1 de noviembre de 2020).'], story],
    ],
    ['a picture’s', [title, ['caption', 'La comisión, 1 de noviembre de 2020'], story]],
  ])('%s', (_, lines) => {
    expect(dayOf(...lines)).toBe(null);
  });
});

it('a picture’s is none, however unsure it is that the line is a caption', () => {
  const lines = ['La asignatura pendiente', 'La comisión en Calandria, 1 de noviembre de 2020', story[1]];
  const { date } = cut(lines.join('\n'), ['headline', 'caption', 'body'], { type: 'text' }, 0.45);
  expect(date.day).toBe(null);
});

it('stands alone somewhere on the page, and no other does', () => {
  const date = (day: string): Line => ['other', day];
  const far: readonly Line[] = Array.from({ length: 9 }, (_, i): Line => ['ad', `Anuncio ${i}`]);
  expect(dayOf(title, story, ...far, date('1 de noviembre de 2020'))).toBe('2020-11-01');
  expect(dayOf(title, story, ...far, date('1 de noviembre de 2020'), date('2 de noviembre de 2020'))).toBe(null);
});

it('that the metadata contradict, a line taken for something else is not believed', () => {
  const html = (day: string) =>
    `<meta property="article:published_time" content="${day}T10:17:00-03:00"><h1>La asignatura pendiente</h1>
    <p>1 de noviembre de 2020</p><p>Los vecinos han enviado correos y cartas y no han tenido respuesta.</p>`;
  const date = (day: string) => cut(html(day), ['headline', 'share', 'body'], { type: 'html' }).date;
  expect(date('2020-11-01')).toMatchObject({ text: '1 de noviembre de 2020', published: '2020-11-01' });
  expect(date('2020-12-24')).toMatchObject({ text: null, published: '2020-12-24T10:17:00-03:00' });
});
