import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/read/markdown/index.ts';
import { read, show } from './show.ts';

describe('constructs', () => {
  it('headings of both kinds', () => {
    expect(show('# Uno\n## Dos ##\n\nTres\n====\n\nCuatro\n---\n')).toMatchInlineSnapshot(`
      [
        "heading1 h1 | "Uno"",
        "heading2 h2 | "Dos"",
        "heading1 h1 | gap 1 | "Tres"",
        "heading2 h2 | gap 1 | "Cuatro"",
      ]
    `);
  });

  it('lists, loose and nested, with what they hold', () => {
    expect(show('1. Uno\n2. Dos\n\n   Sigue.\n\n- [x] Hecho\n  - Dentro\n    > Cita\n')).toMatchInlineSnapshot(`
      [
        "item ol>li | 1/2 ordered | "Uno"",
        "item ol>li | 2/2 ordered | "Dos"",
        "paragraph ol>li>p | gap 1 | 2/2 ordered | "Sigue."",
        "item ul>li | gap 1 | 1/1 | "Hecho"",
        "item ul>li>ul>li | 1/1 | "Dentro"",
        "quote ul>li>ul>li>blockquote>p | "Cita"",
      ]
    `);
  });

  it('numbered lists by their printed numbers', () => {
    const positions = read('1. Uno\n\nTexto.\n\n2. Dos\n3. Tres').blocks.map(({ list }) => list?.position ?? null);
    expect(positions).toEqual([1, null, 2, 3]);
  });

  it('quotes, and the lines after them that have left them', () => {
    expect(show('> Una cita entre comillas, dicha\n> en dos líneas.\nFuera.\n')).toMatchInlineSnapshot(`
      [
        "quote blockquote>p | "Una cita entre comillas, dicha en dos líneas."",
        "line p | "Fuera."",
      ]
    `);
  });

  it('tables, a row a block', () => {
    expect(
      show('| Barco | Hora |\n|:---|---:|\n| [Uno](/u) | **10** |\n|  | 11 |\n\n| Sola |\n|---|\n'),
    ).toMatchInlineSnapshot(`
      [
        "row table>tr | "Barco\\tHora"",
        "row table>tr | "Uno\\t10" | (Uno)→/u | strong 2",
        "row table>tr | "11"",
        "row table>tr>td | gap 1 | "Sola"",
      ]
    `);
  });

  it('code, a line a block', () => {
    expect(show('Antes.\n\n```js\nlet a;\n\nlet b;\n```\n')).toMatchInlineSnapshot(`
      [
        "paragraph p | "Antes."",
        "code pre | gap 1 | "let a;"",
        "code pre | gap 1 | "let b;"",
      ]
    `);
  });

  it('links of all kinds, emphasis, entities and escapes', () => {
    expect(
      show(
        '\\*Uno\\* [dos **tres**](/a "t") &amp; [cuatro][r], https://example.org/x y <https://example.org/y>\n\n[r]: /b\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "paragraph p | "*Uno* dos tres & cuatro, https://example.org/x y https://example.org/y" | (dos tres)→/a | (cuatro)→/b | (https://example.org/x)→https://example.org/x | (https://example.org/y)→https://example.org/y | strong 4",
      ]
    `);
  });

  it('footnotes', () => {
    expect(show('Texto.[^1]\n\n[^1]: La nota.\n')).toMatchInlineSnapshot(`
      [
        "paragraph p | "Texto.[1]"",
        "paragraph p | gap 1 | "La nota."",
      ]
    `);
  });

  it('white space of all kinds and what has no width', () => {
    expect(show('pa\u00adla\u200bbra\u00a0y  más\t&nbsp;fin\u2028.')).toEqual(['paragraph p | "palabra y más fin ."']);
  });

  it('blank lines and rules as the gap', () => {
    expect(read('Uno\n\n\nDos\n\n---\n\nTres\n> \n> Cuatro').blocks.map(({ gap }) => gap)).toEqual([0, 2, 3, 1]);
  });

  it('spans with the markup of the text', () => {
    const source = '# Uno\r\n\r\nDos **tres**\r\n[Cuatro](/c)\r\n\r\n* Cinco\r\n';
    expect(read(source).blocks.map(({ start, end }) => source.slice(start, end))).toEqual([
      '# Uno',
      'Dos **tres**',
      '[Cuatro](/c)',
      'Cinco',
    ]);
  });

  it('text through `mend`, piece by piece', () => {
    const source = '---\ntitle: QuÃ©\n---\n\n[QuÃ©](/q) **dÃ­a**';
    const mend = (words: string): string => words.replaceAll('Ã©', 'é').replaceAll('Ã\u00ad', 'í');
    const { blocks, metadata } = readMarkdown({ text: source, mend });
    expect(blocks[0]).toMatchObject({ text: 'Qué día', links: [{ start: 0, end: 3, href: '/q' }], strong: 3 });
    expect(metadata.titles[0]?.value).toBe('Qué');
  });
});

describe('pictures', () => {
  it('alone are captions by what they say, and tie an italic line to them', () => {
    expect(
      show('![Image 1: El muelle](/m.jpg)\n\n_El muelle, ayer. Foto: Archivo_\n\nTexto.\n\n[![Faro](/f.jpg)](/nota)\n'),
    ).toMatchInlineSnapshot(`
      [
        "caption figure>figcaption | "El muelle" | image /m.jpg",
        "caption figure>figcaption | gap 1 | "El muelle, ayer. Foto: Archivo" | strong 30 | image /m.jpg",
        "paragraph p | gap 1 | "Texto."",
        "caption figure>figcaption | gap 1 | "Faro" | (Faro)→/nota | image /f.jpg",
      ]
    `);
  });

  it('tie the one line below them in their paragraph', () => {
    expect(show('![](/m.jpg)\nEl muelle, ayer.\n\nTexto.')).toMatchInlineSnapshot(`
      [
        "caption figure>figcaption | "El muelle, ayer." | image /m.jpg",
        "paragraph p | gap 1 | "Texto."",
      ]
    `);
  });

  it('that say what the caption below says again are left to it', () => {
    expect(show('![El muelle viejo, ayer](/m.jpg)\n\nEl muelle viejo, ayer. Foto: Archivo\n\nTexto.')).toEqual([
      'caption figure>figcaption | gap 1 | "El muelle viejo, ayer. Foto: Archivo" | image /m.jpg',
      'paragraph p | gap 1 | "Texto."',
    ]);
  });

  it('of another story leave its title alone', () => {
    expect(
      show('![Vuelve el faro de la punta](/f.jpg)\n\n[Vuelve el faro de la punta](/n)\n\n![](/g.jpg)\n[Otra](/o)'),
    ).toEqual([
      'paragraph p | gap 1 | "Vuelve el faro de la punta" | (Vuelve el faro de la punta)→/n',
      'line p | gap 1 | "Otra" | (Otra)→/o',
    ]);
  });

  it('say nothing by a file name, a count, or data of their own', () => {
    expect(show('![Image 4](/a.jpg)\n\n![foto_1.jpg](/b.jpg)\n\n![Mapa](data:image/png;base64,AAAA)')).toEqual([
      'caption figure>figcaption | gap 2 | "Mapa"',
    ]);
  });

  it('in a line of text are left out', () => {
    expect(show('[![Faro](/f.jpg) Una nota](/nota)')).toEqual(['paragraph p | "Una nota" | (Una nota)→/nota']);
  });
});

describe('HTML inside Markdown', () => {
  it('loses its tags, but for breaks, links and emphasis', () => {
    expect(
      show(
        'Uno <b>dos</b><br/>tres <a href="/a">cuatro</a> <!-- no --><script>no()</script>cinco <img src="/i.png" alt="no">',
      ),
    ).toMatchInlineSnapshot(`
      [
        "line p | "Uno dos" | strong 3",
        "line p | continues | "tres cuatro cinco" | (cuatro)→/a",
      ]
    `);
  });

  it('is read as blocks where it stands as one', () => {
    expect(
      show(
        '<div class="nota">\n<h2 id="x">Título</h2>\n<ul><li>Uno <a href="/u">dos</a></li><li>Tres</li></ul>\n<p>Cuatro,<b>cinco</b>.</p>\n<img src="/i.png" alt="Un faro">\n<style>p { color: red }</style></div>\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "heading2 h2 | "Título"",
        "item ul>li | 1/2 | "Uno dos" | (dos)→/u",
        "item ul>li | 2/2 | "Tres"",
        "paragraph p | "Cuatro,cinco."",
        "caption figure>figcaption | "Un faro" | image /i.png",
      ]
    `);
  });

  it('does not swallow the Markdown below it', () => {
    expect(show('<iframe src="/v"></iframe>\nUna **línea**.\n[Otra](/o)\n')).toMatchInlineSnapshot(`
      [
        "line p | "Una línea." | strong 5",
        "line p | "Otra" | (Otra)→/o",
      ]
    `);
  });
});

describe('lines of a paragraph', () => {
  it('are one text where the source is wrapped', () => {
    const source = [
      'La niebla cubrió ayer el puerto desde muy temprano y los barcos que debían',
      'salir antes del mediodía quedaron amarrados hasta la noche, según dijo el',
      'Servicio de Faros, que [no espera cambios antes de la mañana del',
      'viernes](https://example.org/avisos/2025/06/05/niebla-en-el-puerto-nuevo).',
      '',
      '> «Nunca vimos una cosa así», dijo al caer la tarde uno de los capitanes,',
      '> Ernesto Prado, que espera desde el martes.',
    ].join('\n');
    expect(read(source).blocks.map(({ text }) => text)).toEqual([
      'La niebla cubrió ayer el puerto desde muy temprano y los barcos que debían salir antes del mediodía quedaron amarrados hasta la noche, según dijo el Servicio de Faros, que no espera cambios antes de la mañana del viernes.',
      '«Nunca vimos una cosa así», dijo al caer la tarde uno de los capitanes, Ernesto Prado, que espera desde el martes.',
    ]);
  });

  it('are texts of their own where they are not', () => {
    expect(
      show(
        'La niebla cubrió el puerto\nPor Lía Prado\n5 de junio\n[Una nota](/1)\n[Otra nota](/1)\nY siguió todo el día.',
      ),
    ).toMatchInlineSnapshot(`
      [
        "line p | "La niebla cubrió el puerto"",
        "line p | "Por Lía Prado"",
        "line p | "5 de junio"",
        "line p | "Una nota" | (Una nota)→/1",
        "line p | "Otra nota" | (Otra nota)→/1",
        "line p | "Y siguió todo el día."",
      ]
    `);
  });

  it('are texts of their own in such a dump even where one begins in lower case', () => {
    const lines = [
      'Visitas guiadas al faro de la punta',
      'de lunes a viernes',
      'Entrada libre',
      'Se suspenden por lluvia.',
    ];
    expect(read(lines.join('\n')).blocks.map(({ text }) => text)).toEqual(lines);
  });

  it('continue one another where a break was asked for and the sentence goes on', () => {
    expect(
      show(
        'Calle del Faro 1  \nPuerto Nuevo\n\nUna frase entera.  \nOtra frase.\n\nUna frase que no termina,\\\npero sigue.',
      ),
    ).toMatchInlineSnapshot(`
      [
        "line p | "Calle del Faro 1"",
        "line p | continues | "Puerto Nuevo"",
        "line p | gap 1 | "Una frase entera."",
        "line p | "Otra frase."",
        "paragraph p | gap 1 | "Una frase que no termina, pero sigue."",
      ]
    `);
  });

  it('are titles of their own inside a link that spans a card', () => {
    expect(show('[**Un título**\\\n\\\nCon su bajada](/nota)')).toMatchInlineSnapshot(`
      [
        "line p | "Un título" | (Un título)→/nota | strong 9",
        "line p | "Con su bajada" | (Con su bajada)→/nota",
      ]
    `);
  });

  it('are no heading where a rule stands right below them', () => {
    expect(show('Una línea de texto.\nOtra línea más larga que la raya.\n---\nTexto.')).toMatchInlineSnapshot(`
      [
        "line p | "Una línea de texto."",
        "line p | "Otra línea más larga que la raya."",
        "paragraph p | gap 1 | "Texto."",
      ]
    `);
    expect(show('Una línea.\nUn título\n---------\nTexto.').map((line) => line.split(' ')[0])).toEqual([
      'paragraph',
      'heading2',
      'paragraph',
    ]);
  });
});

it.each([
  ['in the same line', 'Uno<br>><br>Dos<br> > tres', ['Uno', '>', 'Dos', '> tres']],
  ['where no quote is', 'Uno\\\n    >\\\nDos', ['Uno', '>', 'Dos']],
])('what stands behind a break %s is text, though it looks like the mark of a quote', (_, source, texts) => {
  const blocks = read(source).blocks.map(({ start, end, text }) => [source.slice(start, end), text]);
  expect(blocks).toEqual(texts.map((text) => [text, text]));
});

describe('fences of a scraper', () => {
  it('around everything are none', () => {
    expect(show('```markdown\n# Uno\n\nDos **tres**.\n```\n')).toEqual([
      'heading1 h1 | "Uno"',
      'paragraph p | gap 1 | "Dos tres." | strong 4',
    ]);
  });

  it('that are never closed are none', () => {
    expect(show('Uno.\n\n```\nDos [tres](/t).\n')).toEqual([
      'paragraph p | "Uno."',
      'paragraph p | gap 1 | "Dos tres." | (tres)→/t',
    ]);
  });

  it('nor is indentation code where it holds prose', () => {
    expect(show('Uno.\n\n      Dos [tres](/t).\n      Cuatro.\n')).toMatchInlineSnapshot(`
      [
        "paragraph p | "Uno."",
        "paragraph p | gap 1 | "Dos tres." | (tres)→/t",
        "line p | "Cuatro."",
      ]
    `);
  });
});
