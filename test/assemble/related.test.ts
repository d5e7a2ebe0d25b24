import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/index.ts';
import { cut } from './cut.ts';

const text = (lines: readonly string[], roles: readonly Role[]) => cut(lines.join('\n'), roles, { type: 'text' });

describe('related', () => {
  const items = (lines: readonly string[], roles: readonly Role[]) =>
    text(lines, roles).related.map((item) => [item.cue, item.text]);

  test.each([
    ['on the line above', ['Te puede interesar:', 'El otro puente'], ['related-x', 'related']],
    [
      'above a teaser',
      ['Te puede interesar:', 'Hace dos días', 'El otro puente'],
      ['related-x', 'related-x', 'related'],
    ],
    ['taken for a title', ['Te puede interesar:', 'El otro puente'], ['related', 'related']],
    ['glued with a colon', ['Te puede interesar: El otro puente'], ['related']],
  ] as const)('a cue %s', (_, lines, roles) => {
    expect(items(lines, roles)).toEqual([['Te puede interesar:', 'El otro puente']]);
  });

  test('a cue glued without a colon', () => {
    expect(items(['Te puede interesar El otro puente'], ['related'])).toEqual([
      ['Te puede interesar', 'El otro puente'],
    ]);
  });

  test('under a heading that announces news of the day on other pages, the labeller decides', () => {
    const { related } = cut('<h3>Últimas noticias</h3><p>El otro puente</p>', ['related-x', 'related'], {
      type: 'html',
    });
    expect(related).toMatchObject([{ text: 'El otro puente', cue: 'Últimas noticias' }]);
  });

  test('a link to a front page offers no story', () => {
    const { related } = cut('<p><a href="/">El Cauce</a></p><p><a href="/otro">El otro puente</a></p>', ['related'], {
      type: 'html',
      url: 'https://diario.example/n/1/',
    });
    expect(related.map(({ text }) => text)).toEqual(['El otro puente']);
  });

  test('without a cue, each once', () => {
    expect(items(['El otro puente', 'Un párrafo.', 'El otro puente'], ['related', 'body', 'related'])).toEqual([
      [null, 'El otro puente'],
    ]);
  });

  test('links are resolved against the page', () => {
    const { related } = cut('<p><a href="../otro?x=1">El otro puente</a></p>', ['related'], {
      type: 'html',
      url: 'https://diario.example/n/1/',
    });
    expect(related[0]?.url).toBe('https://diario.example/n/otro?x=1');
  });

  test.each([
    ['→ Lea también: El otro puente', 'es', 'Lea también:', 'El otro puente'],
    ['» Lesen Sie auch: Die andere Brücke', 'de', 'Lesen Sie auch:', 'Die andere Brücke'],
    ['>> Leer más: El otro puente', 'es', 'Leer más:', 'El otro puente'],
    ['Leer más >> El otro puente', 'es', 'Leer más >>', 'El otro puente'],
    ['>>> Xem thêm: Cây cầu kia', 'vi', 'Xem thêm:', 'Cây cầu kia'],
    ['👉 Te puede interesar: El otro puente', 'es', 'Te puede interesar:', 'El otro puente'],
    ['(Lea también: El otro puente)', 'es', 'Lea también:', 'El otro puente'],
    ['[Te puede interesar: El otro puente]', 'es', 'Te puede interesar:', 'El otro puente'],
    ['⇒ Lire aussi. Le deuxième pont', 'fr', 'Lire aussi.', 'Le deuxième pont'],
    ['Leggi anche › il secondo ponte', 'it', 'Leggi anche ›', 'il secondo ponte'],
    ['► LÆS OGSÅ Den anden bro', 'da', 'LÆS OGSÅ', 'Den anden bro'],
    ['【関連記事】鉄の値上がりに悩む建設業者', 'ja', '【関連記事】', '鉄の値上がりに悩む建設業者'],
    ['■関連記事 鉄の値上がりに悩む建設業者', 'ja', '関連記事', '鉄の値上がりに悩む建設業者'],
    ['[관련기사] 철강값 오르자 건설업계 한숨', 'ko', '[관련기사]', '철강값 오르자 건설업계 한숨'],
    ['【延伸阅读】钢材涨价让施工企业犯难', 'zh', '【延伸阅读】', '钢材涨价让施工企业犯难'],
    ['اقرأ أيضا.. ارتفاع أسعار الحديد', 'ar', 'اقرأ أيضا..', 'ارتفاع أسعار الحديد'],
    ['ये भी पढ़ें- इस्पात के दाम बढ़ने से ठेकेदार परेशान', 'hi', 'ये भी पढ़ें-', 'इस्पात के दाम बढ़ने से ठेकेदार परेशान'],
    ['ये भी पढ़ें... इस्पात के दाम बढ़ने से ठेकेदार परेशान', 'hi', 'ये भी पढ़ें...', 'इस्पात के दाम बढ़ने से ठेकेदार परेशान'],
    ['Polecamy: Drugi most', 'pl', 'Polecamy:', 'Drugi most'],
    ['Διαβάστε σχετικά: Η άλλη γέφυρα', 'el', 'Διαβάστε σχετικά:', 'Η άλλη γέφυρα'],
    ['Още: Другият мост', 'bg', 'Още:', 'Другият мост'],
  ] as const)('%s', (line, lang, cue, title) => {
    const { related } = cut(line, ['related'], { type: 'html', lang });
    expect(related.map((item) => [item.cue, item.text])).toEqual([[cue, title]]);
  });

  test.each(['→', '•', '-', '»', '►', '>>', '👉', '☞', '➡️'])('%s before a title is no part of it', (sign) => {
    const { related } = cut(`<p>${sign} El otro puente</p>`, ['related'], { type: 'html' });
    expect(related.map((item) => [item.cue, item.text])).toEqual([[null, 'El otro puente']]);
  });

  test.each([
    '»Brücke« ist das Wort des Jahres',
    '«El puente», en obras',
    '-5 grados en la sierra',
    '(Video) El puente',
  ])('what begins a title stays: %s', (title) => {
    expect(cut(`<p>${title}</p>`, ['related'], { type: 'html' }).related.map(({ text }) => text)).toEqual([title]);
  });

  test('a dash before a title is speech in some languages', () => {
    const line = '<p>- Jeg tenkte at ingen ville tro på meg</p>';
    expect(cut(line, ['related'], { type: 'html', lang: 'no' }).related[0]?.text).toMatch(/^- Jeg/);
  });

  test.each([
    ['Související články', 'cs'],
    ['Kapcsolódó cikkek', 'hu'],
    ['Olvassa el ezt is!', 'hu'],
    ['Artiklen fortsætter efter annoncen', 'da'],
  ])('%s is no title', (line, lang) => {
    const { related } = cut(`<p>${line}</p><p>El otro puente</p>`, ['related'], { type: 'html', lang });
    expect(related.map(({ text }) => text)).toEqual(['El otro puente']);
  });

  const linked = (html: string) =>
    cut(html, ['related'], { type: 'html', url: 'https://diario.example/n/1/' }).related.map((item) => [
      item.cue,
      item.text,
      item.url,
    ]);

  test('a cue glued to the link behind it', () => {
    expect(linked('<div><strong>RELACIONADAS</strong><a href="/otro">El otro puente</a></div>')).toEqual([
      ['RELACIONADAS', 'El otro puente', 'https://diario.example/otro'],
    ]);
  });

  test('each link behind a cue is a story', () => {
    const links = '<a href="/a">El otro puente</a> y <a href="/b">El puente viejo</a>';
    expect(linked(`<p>(Lea también: ${links})</p>`)).toEqual([
      ['Lea también:', 'El otro puente', 'https://diario.example/a'],
      ['Lea también:', 'El puente viejo', 'https://diario.example/b'],
    ]);
  });

  test('a title linked in two parts is one', () => {
    expect(linked('<p>Lea también: <a href="/a">El otro</a> <a href="/a">puente</a></p>')).toEqual([
      ['Lea también:', 'El otro puente', 'https://diario.example/a'],
    ]);
  });

  test('a link that is a word of a sentence is no title', () => {
    expect(linked('<p>Lea también lo que dijo el alcalde <a href="/a">aquí</a></p>')).toEqual([
      [null, 'Lea también lo que dijo el alcalde aquí', 'https://diario.example/a'],
    ]);
  });
});
