import { describe, expect, test } from 'vitest';
import { read, textsOf, wrap } from './read.ts';

const paragraphs = [
  'El concejo municipal aprobó anoche, después de seis horas de debate, el presupuesto para el año que viene, que prevé obras en cuatro barrios y una rebaja de las tasas para los comercios pequeños.',
  'La votación terminó doce a siete. Los bloques de la oposición habían pedido que se postergara, porque recibieron el texto definitivo apenas un día antes, y anunciaron que acudirán a la justicia.',
  '“No vamos a esperar más”, dijo la intendenta al salir del recinto; según ella, las empresas que ganaron las licitaciones pueden empezar con los trabajos en cuanto se publique la ordenanza.',
];
const german =
  'Der Gemeinderat hat am Abend nach langer Debatte den Haushalt für das kommende Jahr beschlossen. Die Vor- und Nachteile der geplanten Bauten waren bis zuletzt umstritten, weil die Unterlagen erst am Tag vor der Sitzung vorlagen.';

describe('wrapped paragraphs are joined', () => {
  test.each([60, 65, 72, 80, 100])('at %d columns, with blank lines between them', (width) => {
    const source = ['Un título corto', ...paragraphs.map((text) => wrap(text, width))].join('\n\n');
    const blocks = read(source);
    expect(blocks.map(({ text }) => text)).toEqual(['Un título corto', ...paragraphs]);
    expect(blocks.map(({ form }) => form)).toEqual(['line', 'paragraph', 'paragraph', 'paragraph']);
    expect(blocks.map(({ gap }) => gap)).toEqual([0, 1, 1, 1]);
    const [, , second] = blocks;
    expect(source.slice(second?.start, second?.end)).toBe(wrap(paragraphs[1] as string, width));
  });

  test('without blank lines, where the last line of each is short', () => {
    const source = paragraphs.map((text) => wrap(`...${text}`, 69).replace('...', '   ')).join('\n');
    expect(textsOf(source)).toEqual(paragraphs);
  });

  test('with CRLF and indented', () => {
    const source = wrap(`${paragraphs[0]} ${paragraphs[1]}`, 66).replaceAll('\n', '\r\n    ');
    expect(textsOf(`    ${source}`)).toEqual([`${paragraphs[0]} ${paragraphs[1]}`]);
  });

  test('an address longer than the line stays in its paragraph', () => {
    const text = `${paragraphs[0]} Ver https://e.com/${'muy-largo-'.repeat(9)} para más detalles de la obra. ${paragraphs[1]}`;
    const [block, ...rest] = read(wrap(text, 72));
    expect(rest).toEqual([]);
    expect(block?.text).toBe(text);
    expect(block?.links.map(({ start, end }) => block.text.slice(start, end))).toEqual([/https:\S+/.exec(text)?.[0]]);
  });

  test('short lines and items between them stay apart', () => {
    const source = `${wrap(paragraphs[0] as string, 72)}\nAna Ruiz\nMadrid\n\n${wrap(paragraphs[1] as string, 72)}\n• uno\n• dos`;
    expect(textsOf(source)).toEqual([paragraphs[0], 'Ana Ruiz', 'Madrid', paragraphs[1], 'uno', 'dos']);
  });

  test('Chinese and Japanese without a blank', () => {
    const text =
      '市議会は昨夜、六時間に及ぶ審議の末に来年度予算案を可決した。四つの地区で工事が予定され、小さな商店の税も下がる。'.repeat(
        5,
      );
    const lines = text.match(/.{1,32}/gu)?.join('\n') ?? '';
    expect(textsOf(lines)).toEqual([text]);
  });
});

describe('words parted at line ends', () => {
  const parted = (text: string, width: number): string => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const room = width - line.length - 1;
      if (word.length <= room) line = line ? `${line} ${word}` : word;
      else if (room >= 4 && word.length >= 7 && /^\p{L}+$/u.test(word)) {
        lines.push(`${line} ${word.slice(0, 3)}-`);
        line = word.slice(3);
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line].join('\n');
  };

  test.each([48, 52, 64])('are joined where the text parts words, at %d columns', (width) => {
    const text = [...paragraphs, ...paragraphs].join(' ');
    const source = parted(text, width);
    expect(source.match(/\p{L}-$/gmu)?.length).toBeGreaterThan(1);
    expect(textsOf(source)).toEqual([text]);
  });

  test('a soft hyphen parts one too', () => {
    const lines = wrap(paragraphs.join(' '), 72).split('\n');
    const source = [...lines.slice(0, 3), ...lines.slice(3)].join('\n').replace(/(\S{4})(\S{4,})\n/, '$1\u00ad\n$2 ');
    expect(source).toContain('\u00ad');
    expect(textsOf(source).join(' ')).not.toContain('\u00ad');
    expect(textsOf(source)).toEqual([paragraphs.join(' ')]);
  });

  test('elsewhere a hyphen at a line end stays', () => {
    const source = wrap(`${german} ${german}`, 59);
    expect(source).toContain('Vor-\nund');
    expect(textsOf(source)).toEqual([`${german} ${german}`]);
  });
});

describe('a line for each paragraph is not joined', () => {
  test.each([
    ['paragraphs', paragraphs],
    [
      'titles of like length',
      [
        'El concejo aprobó el presupuesto después de seis horas de debate',
        'Detuvieron a dos personas por el robo de cables en la zona norte',
        'La selección viaja hoy a Lima y el técnico prueba cuatro cambios',
        'Cómo será el clima del fin de semana largo en todas las regiones',
        'Subió el dólar y el banco central volvió a vender sus reservas',
        'Murió a los noventa años la actriz que marcó a una generación',
      ],
    ],
    ['two lines', ['El concejo aprobó anoche el presupuesto para el año que viene y', 'anunció obras.']],
    [
      'verse',
      ['Cuando la tarde se va', 'y el río guarda silencio', 'vuelve la voz de la madre', 'que canta desde muy lejos'],
    ],
    ['short lines', ['Inicio', 'Política', 'Deportes', 'el tiempo', 'hoy', 'más']],
  ])('%s', (_, lines) => {
    expect(textsOf(lines.join('\n'))).toEqual(lines);
  });
});
