import { describe, expect, test } from 'vitest';
import { read, textsOf } from './read.ts';

test('a line is a block, with its span and the blank lines before it', () => {
  const blocks = read('\n  Título de la nota \n\n\nPrimer párrafo.\nSegundo.\n');
  expect(blocks.map(({ text, start, end, gap, form }) => ({ text, start, end, gap, form }))).toEqual([
    { text: 'Título de la nota', start: 3, end: 20, gap: 1, form: 'line' },
    { text: 'Primer párrafo.', start: 24, end: 39, gap: 2, form: 'line' },
    { text: 'Segundo.', start: 40, end: 48, gap: 0, form: 'line' },
  ]);
  expect(blocks[0]).toMatchObject({ level: 0, list: null, place: null, links: [], strong: 0, image: null, time: null });
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
  ['U+2028', '\u2028'],
  ['U+2029', '\u2029'],
  ['form feed', '\f'],
])('%s ends a line', (_, end) => {
  expect(read(`uno${end}dos${end}${end}tres`).map(({ text, gap }) => [text, gap])).toEqual([
    ['uno', 0],
    ['dos', 0],
    ['tres', 1],
  ]);
});

test('white space is folded, signs that show nothing are dropped', () => {
  expect(textsOf('\u00a0\u3000El  gobierno\u00a0 \tdijo\u2009ayer \u200b')).toEqual(['El gobierno dijo ayer']);
  expect(textsOf('pa\u00adla\u200bbra\u2060 \ufeffs\0ola')).toEqual(['palabra sola']);
  expect(textsOf('\u200b\u200e\ufeff\n\u00a0\n\u00ad')).toEqual([]);
});

test('joiners stay inside of Persian and Indic words and of emoji, not in Latin ones', () => {
  expect(textsOf('می\u200cخواهم \u200cرفت')).toEqual(['می\u200cخواهم رفت']);
  expect(textsOf('क्\u200dष 👩\u200d🚀')).toEqual(['क्\u200dष 👩\u200d🚀']);
  expect(textsOf('pala\u200cbra')).toEqual(['palabra']);
});

test('nothing comes of nothing', () => {
  for (const text of ['', ' ', '\n\n', '<br>', '&nbsp;', '\ufeff']) expect(read(text)).toEqual([]);
});

test('addresses are links', () => {
  const [block] = read('Ver (https://e.com/a_(b)?c=1&d=2) y HTTP://f.org/x, fin.');
  expect(block?.links.map(({ start, end, href }) => [block.text.slice(start, end), href])).toEqual([
    ['https://e.com/a_(b)?c=1&d=2)', 'https://e.com/a_(b)?c=1&d=2)'],
    ['HTTP://f.org/x', 'HTTP://f.org/x'],
  ]);
});

describe('ranks stay as they are', () => {
  test('on their own line, or glued', () => {
    expect(textsOf('1\nUna nota\n2.\nOtra nota\n3)\nLa última\n4Ante la amenaza')).toEqual([
      '1',
      'Una nota',
      '2.',
      'Otra nota',
      '3)',
      'La última',
      '4Ante la amenaza',
    ]);
  });

  test('before the title, as a numbered list', () => {
    const blocks = read('Lo más leído\n1. Una nota\n2. Otra nota\n3. La última\n7. Suelta');
    expect(blocks.map(({ text, form, list }) => [text, form, list?.position ?? null])).toEqual([
      ['Lo más leído', 'line', null],
      ['1. Una nota', 'item', 1],
      ['2. Otra nota', 'item', 2],
      ['3. La última', 'item', 3],
      ['7. Suelta', 'line', null],
    ]);
    expect(blocks[1]?.list).toEqual({ ordered: true, position: 1, length: 3 });
  });
});

describe('lists', () => {
  test.each(['•', '▪', '·', '-', '*', '–'])('of lines that start with %s', (sign) => {
    const blocks = read(`Claves:\n${sign} La primera https://e.com\n\n${sign} La segunda\nFin`);
    expect(blocks.map(({ text, form, list }) => [text, form, list])).toEqual([
      ['Claves:', 'line', null],
      ['La primera https://e.com', 'item', { ordered: false, position: 1, length: 2 }],
      ['La segunda', 'item', { ordered: false, position: 2, length: 2 }],
      ['Fin', 'line', null],
    ]);
    const [item] = blocks.slice(1);
    expect(item?.links.map(({ start, end }) => item.text.slice(start, end))).toEqual(['https://e.com']);
    expect(item?.start).toBe(8);
  });

  test('a bullet alone is one, a hyphen alone is speech', () => {
    expect(read('•Un punto').map(({ text, form }) => [text, form])).toEqual([['Un punto', 'item']]);
    expect(read('- No vine\nDijo')[0]).toMatchObject({ text: '- No vine', form: 'line', list: null });
    expect(textsOf('•')).toEqual(['•']);
  });

  test('speech is no list', () => {
    const lines = ['- ¿Cómo está el señor?', '- Bien, gracias -dijo ella.', '- Me alegro.'];
    expect(read(lines.join('\n')).map(({ text, form }) => [text, form])).toEqual(lines.map((text) => [text, 'line']));
  });
});

test('lines with as many tabs are the rows of a table', () => {
  const blocks = read('Equipo\tPts \t PJ\nRiver\t 10\t4\nBoca\t\t4\n\nuna\tsola');
  expect(blocks.map(({ text, form }) => [text, form])).toEqual([
    ['Equipo\tPts\tPJ', 'row'],
    ['River\t10\t4', 'row'],
    ['Boca\t\t4', 'row'],
    ['una sola', 'line'],
  ]);
});

test('each line is mended before its white space is folded', () => {
  const mend = (part: string) => part.replaceAll('Ã\u00ad', 'í').replaceAll('Ã\u00a0', 'à');
  expect(read('el dÃ\u00ada\nÃ\u00a0 la', mend).map(({ text, end }) => [text, end])).toEqual([
    ['el día', 7],
    ['à la', 13],
  ]);
});

test('a run of joiners is one, between letters that join, and links stay where they are', () => {
  expect(textsOf('می\u200c\u200cشود')).toEqual(['می\u200cشود']);
  const [block] = read('a\u200d\u200d\u200d<a href="/b">Nota</a>');
  expect(block?.links.map(({ start, end }) => block.text.slice(start, end))).toEqual(['Nota']);
});
