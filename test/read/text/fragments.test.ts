import { describe, expect, test } from 'vitest';
import { read, textsOf } from './read.ts';

const torn = [
  'Un título que nombra al presidente del concejo',
  'Por',
  'Ana Ruiz',
  'hace 3 horas',
  'El concejo municipal aprobó anoche el presupuesto que había enviado la',
  'Intendencia',
  'en agosto',
  ', después de seis horas de debate y con los votos de tres bloques.',
  'Te puede interesar:',
  'La oposición acudirá a la justicia',
  'Según dijo el presidente del cuerpo,',
  'Luis Vera',
  ', la ordenanza (',
  'ver texto',
  ') se publicará hoy; el plazo es el que fija “',
  'la carta',
  '” de la ciudad.',
  'Otra frase que no sigue en ninguna parte.',
  'Compartir',
];

describe('a text with a line for each run of letters', () => {
  test('has the short beginnings of its paragraphs joined too', () => {
    const lines = [
      ...torn,
      'La obra costó',
      '1.900 millones',
      'y se pagó en partes iguales entre el municipio y los vecinos.',
      'El',
      'mercado viejo',
      ', el más antiguo de la ciudad, abrió anoche sus puertas.',
      'La intendenta,',
      'Ana Ruiz',
      ', cortó la cinta delante de todos los vecinos del barrio.',
      'La fiesta',
      'Luis Vera',
      'dijo que nadie se había ido antes de la medianoche.',
    ];
    expect(textsOf(lines.join('\n')).slice(-5)).toEqual([
      'La obra costó 1.900 millones y se pagó en partes iguales entre el municipio y los vecinos.',
      'El mercado viejo, el más antiguo de la ciudad, abrió anoche sus puertas.',
      'La intendenta, Ana Ruiz, cortó la cinta delante de todos los vecinos del barrio.',
      'La fiesta',
      'Luis Vera dijo que nadie se había ido antes de la medianoche.',
    ]);
  });

  test('has its paragraphs joined, and nothing else', () => {
    expect(textsOf(torn.join('\n'))).toEqual([
      'Un título que nombra al presidente del concejo',
      'Por',
      'Ana Ruiz',
      'hace 3 horas',
      'El concejo municipal aprobó anoche el presupuesto que había enviado la Intendencia en agosto, después de seis horas de debate y con los votos de tres bloques.',
      'Te puede interesar:',
      'La oposición acudirá a la justicia',
      'Según dijo el presidente del cuerpo, Luis Vera, la ordenanza (ver texto) se publicará hoy; el plazo es el que fija “la carta” de la ciudad.',
      'Otra frase que no sigue en ninguna parte.',
      'Compartir',
    ]);
  });

  test('a joined paragraph covers its lines', () => {
    const source = torn.join('\n');
    const block = read(source).find(({ text }) => text.startsWith('El concejo'));
    expect(block?.form).toBe('paragraph');
    expect(source.slice(block?.start, block?.end)).toBe(torn.slice(4, 8).join('\n'));
  });

  test('elision and apostrophes stand at their word', () => {
    const lines = [
      'La mairie a annoncé hier la fin des travaux sur l’',
      'avenue',
      ', selon un communiqué publié dans la soirée.',
      'The mayor said that the plan of the',
      'council',
      "'s opponents would cost more",
      ', and that it would take years to finish.',
    ];
    expect(textsOf(lines.join('\n'))).toEqual([
      'La mairie a annoncé hier la fin des travaux sur l’avenue, selon un communiqué publié dans la soirée.',
      "The mayor said that the plan of the council's opponents would cost more, and that it would take years to finish.",
    ]);
  });

  test('blank lines part paragraphs', () => {
    const source = torn.join('\n').replace('Intendencia', '\nIntendencia');
    expect(textsOf(source)).toContain('El concejo municipal aprobó anoche el presupuesto que había enviado la');
  });

  test('buttons between lines are not drawn in', () => {
    const lines = [...torn, 'Un video de la sesión del concejo de anoche', 'ver', 'ver', 'Otro video de la sesión'];
    expect(textsOf(lines.join('\n')).slice(-4)).toEqual(lines.slice(-4));
  });
});

test('a text that shows no torn paragraph keeps its lines, even those in small letters', () => {
  const lines = [
    'El concejo municipal aprobó anoche el presupuesto',
    'por Ana Ruiz',
    'hace 3 horas',
    'Una frase larga que no tiene punto y sigue en otra parte',
    'así empieza otra línea larga que no tiene mayúscula',
    'Fin.',
  ];
  expect(textsOf(lines.join('\n'))).toEqual(lines);
});
