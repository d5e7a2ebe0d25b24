import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { nodeCharsets } from '../../../src/node/charsets.ts';
import { decode } from '../../../src/read/decode/decode.ts';
import { decodeWindows1252 } from '../../../src/read/decode/windows-1252.ts';

const read = (text: string) => decode(text, {}, nodeCharsets);
const utf8 = new TextEncoder();
const misread = (text: string): string => decodeWindows1252(utf8.encode(text));
const misreadAsLatin1 = (text: string): string => iconv.decode(iconv.encode(text, 'utf-8'), 'latin1');

const texts = [
  '¿Qué pasó? El señor dijo “así” y se fue… España—Perú',
  'À la mairie, il a répondu : « C’est à voir »',
  'Die Straße der Größe, sagte er über Äpfel',
  'A informação é que o País não tem pão',
  'He said “no” – it’s over',
  'Ayer 😀 en la plaza de Ávila, íntimo',
];

describe('UTF-8 that was read as another charset', () => {
  test.each(texts)('%s', (text) => {
    for (const wrong of [misread(text), misreadAsLatin1(text)]) {
      const { text: kept, mend, notices } = read(wrong);
      expect(notices).toMatchObject([{ code: 'mojibake-mended' }]);
      expect(kept).toBe(wrong);
      expect(mend(wrong)).toBe(text);
    }
  });

  test.each(texts)('twice: %s', (text) => {
    expect(read(misread(misread(text))).mend(misread(misread(text)))).toBe(text);
  });

  test('Greek, Russian and Japanese, where there is enough of it', () => {
    for (const text of [
      'Η κυβέρνηση είπε χθες ότι',
      'Правительство вчера сообщило',
      '政府の会議が昨日の夜終わりました',
    ]) {
      const page = `${text} `.repeat(4);
      expect(read(misread(page)).mend(misread(page))).toBe(page);
    }
  });

  test('signs lost on the way are guessed: the soft hyphen of í, the blank of à, the end of a quote', () => {
    const { mend } = read(`${misread('Mañana habló el señor Núñez')} dÃas`);
    expect(mend('los dÃas de paÃs')).toBe('los días de país');
    expect(mend('cittÃ di')).toBe('città di');
    expect(mend('â€œsÃ­â€')).toBe('“sí”');
    expect(mend('diezÂ euros')).toBe('diez euros');
  });

  test('a page of which a part is right keeps that part', () => {
    const right = 'Más información aquí: É” y «CAFÉ» según el señor Ibáñez, así será. ';
    const page = right.repeat(3) + misread('La corrupción creció más en España según la unión').repeat(2);
    const { mend, notices } = read(page);
    expect(notices).toHaveLength(1);
    expect(mend(right)).toBe(right);
    expect(mend(misread('corrupción'))).toBe('corrupción');
  });
});

describe('correct text is left alone', () => {
  test.each([
    ...texts,
    'INFORMAÇÃO: NÃO HÁ PÃO EM SÃO JOÃO, IRMÃ”, “É”',
    '« J’ai mangé » dit-il, arrivé\u00a0» et forêt\u00a0»',
    'CAFÉ» «ROMÃ» AMANHÔ',
    'NIÑO: "LA Ñ" ESPAÑA',
    'Ủy ban nhân dân thành phố Hà Nội, Ấn Độ',
    'Straße Ö“ Ä” Ü»',
    'Московский журнал «Знамя» – №5',
    'el error típico es ver "Ã©" donde debía estar la é, según el técnico. Así pasó ayer también.',
  ])('%s', (text) => {
    const { mend, notices } = read(text);
    expect(notices).toEqual([]);
    expect(mend(text)).toBe(text);
  });
});

test('a euro sign alone is enough to tell', () => {
  expect(read(misread('5 € plain')).mend(misread('5 € plain'))).toBe('5 € plain');
});

test('what was misread comes back, whatever it was', () => {
  const words = fc.array(fc.constantFrom('niño', 'qué', '“sí”', 'más', '–', 'año…', 'plain', 'Über', 'ça', '5 €'), {
    minLength: 3,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ');
      expect(read(misread(text)).mend(misread(text))).toBe(text);
    }),
    { numRuns: 300 },
  );
});
