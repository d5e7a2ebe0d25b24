import { describe, expect, test } from 'vitest';
import { read, textsOf } from './read.ts';

describe('entities', () => {
  test.each([
    ['&quot;As&iacute;&quot;&nbsp;&mdash; dijo&hellip;', '"Así" — dijo…'],
    ['&#8220;S&#xED;&#8221; &#150; &#39;no&#039;', "“Sí” – 'no'"],
    ['Tom &amp;amp; Jerry, &amp;quot;AT&amp;T&amp;quot;', 'Tom & Jerry, "AT&T"'],
    ['&Scaron;koda &alpha;&Omega; &euro;5 &apos;x&apos;', "Škoda αΩ €5 'x'"],
    ['A&B &unknown; &#0; &#xD800; R&D; ?a=1&copy=2', 'A&B &unknown; &#0; &#xD800; R&D; ?a=1&copy=2'],
    ['&lt;3 y 2 &lt; 4', '<3 y 2 < 4'],
  ])('%s', (source, text) => {
    const [block] = read(source);
    expect(block).toMatchObject({ text, start: 0, end: source.length });
  });
});

describe('tags that a scraper left', () => {
  test('end lines and paragraphs', () => {
    const source = '<p>Uno.</p>\n<p class="a">Dos.<br>Tres.<BR/>\nCuatro.<br /><br>Cinco.</p>Seis.';
    const blocks = read(source);
    expect(blocks.map(({ text, gap }) => [text, gap])).toEqual([
      ['Uno.', 0],
      ['Dos.', 1],
      ['Tres.', 0],
      ['Cuatro.', 0],
      ['Cinco.', 1],
      ['Seis.', 1],
    ]);
    expect(source.slice(blocks[0]?.start, blocks[0]?.end)).toMatch(/^<p>Uno\.<\/p>/);
    expect(source.slice(blocks[5]?.start)).toBe('Seis.');
  });

  test('the inline ones go, the target of a link stays', () => {
    const [block] = read(
      'Dijo <b>ayer</b>  <a href="https://e.com/?a=1&amp;b=2" rel=x> en la  <i>red</i> </a>, y <a>fin</a>.',
    );
    expect(block?.text).toBe('Dijo ayer en la red , y fin.');
    expect(block?.links).toEqual([{ start: 10, end: 19, href: 'https://e.com/?a=1&b=2' }]);
  });

  test('also when they are escaped', () => {
    const source = '&lt;p&gt;Uno &lt;a href=&quot;/x&quot;&gt;dos&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Tres.&lt;br/&gt;Cuatro.';
    expect(read(source).map(({ text, links }) => [text, links.map(({ href }) => href)])).toEqual([
      ['Uno dos.', ['/x']],
      ['Tres.', []],
      ['Cuatro.', []],
    ]);
  });

  test('other things in angle brackets are text', () => {
    expect(textsOf('a < b > c <3 <Ana Ruiz> <https://e.com>')).toEqual(['a < b > c <3 <Ana Ruiz> <https://e.com>']);
  });
});

describe('escapes of CSV and JSON dumps', () => {
  test('line ends, quotes, tabs and letters', () => {
    const source = 'T\\u00edtulo\\n\\nEl \\"se\\u00f1or\\" dijo.\\r\\nFin\\tde C:\\\\new.\\n';
    const blocks = read(source);
    expect(blocks.map(({ text, gap }) => [text, gap])).toEqual([
      ['Título', 0],
      ['El "señor" dijo.', 1],
      ['Fin de C:\\new.', 0],
    ]);
    expect(blocks.at(-1)?.end).toBe(source.length);
  });

  test('letters alone, where the text has no others', () => {
    expect(textsOf('Espa\\u00f1a gan\\u00f3 \\ud83d\\ude00\nFin')).toEqual(['España ganó 😀', 'Fin']);
    expect(textsOf('Espa\\u00f1a gan\\u00f3 \\ud83d.')).toEqual(['España ganó \ufffd.']);
  });

  test('a whole JSON string', () => {
    expect(textsOf('"Uno \\"a\\".\\nDos.\\nTres."')).toEqual(['Uno "a".', 'Dos.', 'Tres.']);
  });

  test.each([
    'Se instala en C:\\new y en D:\\nuevo\\tmp, no en otra parte.',
    'La barra \\n es un salto y \\u00e9 es una letra: así se escribe en los programas, según él.',
    'Uno.\nDos.\nTres \\n.\nCuatro.\nCinco\\n.\nSeis.\nSiete.\nOcho.\nNueve.\nDiez.',
    '\\servidor\\notas\\recientes',
  ])('ordinary text keeps its backslashes: %j', (source) => {
    expect(textsOf(source).join('\n')).toBe(source);
  });
});

describe('the quotes of a CSV field', () => {
  test('go, and doubled ones are single', () => {
    const source = '\n"Título con ""comillas""\nDijo ""no"".\n"\n';
    const blocks = read(source);
    expect(blocks.map(({ text }) => text)).toEqual(['Título con "comillas"', 'Dijo "no".']);
    expect([blocks[0]?.start, blocks.at(-1)?.end]).toEqual([1, source.length - 1]);
  });

  test.each(['"Hola", dijo. "Chau"', '"Hola"', '"Uno"\n"Dos"', '""'])('%j is no such field', (source) => {
    expect(textsOf(source).join('\n')).toBe(source);
  });
});
