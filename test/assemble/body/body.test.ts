import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/index.ts';
import { cut } from '../cut.ts';

const bodyOf = (html: string) => cut(html, ['body'], { type: 'html' }).body;

describe('types of body items', () => {
  test.each([
    ['<p>Uno</p>', { type: 'paragraph', text: 'Uno' }],
    ['<p>Uno<br>dos</p>', { type: 'paragraph', text: 'Uno dos' }],
    ['<ul><li>Uno</ul>', { type: 'list-item', text: 'Uno', ordered: false }],
    ['<ol><li><p>Uno</p></ol>', { type: 'list-item', text: 'Uno', ordered: true }],
    ['<blockquote><p>Uno</p></blockquote>', { type: 'quote', text: 'Uno' }],
    ['<table><tr><td>Uno</td><td>dos</td></tr></table>', { type: 'table-row', text: 'Uno\tdos' }],
    ['<pre>uno</pre>', { type: 'code', text: 'uno' }],
  ])('%s', (html, item) => {
    expect(bodyOf(html)).toEqual([item]);
  });

  test('subheads have their level', () => {
    expect(cut('<h3>Uno</h3><p>Dos</p>', ['subhead', 'body'], { type: 'html' }).body).toEqual([
      { type: 'subhead', text: 'Uno', level: 3 },
      { type: 'paragraph', text: 'Dos' },
    ]);
  });

  test('turns of an interview are questions and answers', () => {
    const turns = ['P. ¿Uno?', 'R. Sí.', 'P. ¿Dos?', 'R. No.'];
    const article = cut(turns.join('\n'), ['body'], { type: 'text' });
    expect(article.body.map(({ type }) => type)).toEqual(['question', 'answer', 'question', 'answer']);
  });

  const typed = (lines: readonly string[], roles: readonly Role[] = ['body']) =>
    cut(lines.join('\n\n'), roles, { type: 'text' }).body.map(({ type, speaker = null }) => [type, speaker]);

  test('dashes take turns: what is no question may be asked too', () => {
    const lines = [
      '–¿Le gusta el puente?',
      '–Mucho.',
      '–Lo cruza a diario.',
      '–Dos veces.',
      '–¿De noche?',
      '–A veces.',
      '–¿Y solo?',
      '–Nunca.',
    ];
    expect(typed(['Lo esperamos en la orilla.', ...lines]).map(([type]) => type)).toEqual([
      'paragraph',
      ...lines.map((_, i) => (i % 2 ? 'answer' : 'question')),
    ]);
    expect(typed(['–Ya voy –dijo.', '–Espere.', '¿Quién?', '–Nadie.']).map(([type]) => type)).toEqual(
      Array(4).fill('paragraph'),
    );
  });

  test('names before a colon take turns, and are the speakers', () => {
    const turn = (n: number): string[] => [
      `${n ? 'Prieto' : 'Rosa Prieto'}: ¿Cuánto costó el puente ${n}?`,
      'Alcalde: Menos de lo previsto.',
    ];
    expect(typed([0, 1, 2].flatMap(turn))).toEqual([
      ['question', 'Rosa Prieto'],
      ['answer', 'Alcalde'],
      ['question', 'Prieto'],
      ['answer', 'Alcalde'],
      ['question', 'Prieto'],
      ['answer', 'Alcalde'],
    ]);
  });

  test('where only those who answer are named, the questions stand before them', () => {
    const turn = (n: number): string[] => [`¿Cuánto costó el puente ${n}?`, 'Alcalde: Menos de lo previsto.'];
    expect(typed([1, 2, 3].flatMap(turn), Array(3).fill(['subhead', 'body']).flat())).toEqual(
      Array(3)
        .fill([
          ['question', null],
          ['answer', 'Alcalde'],
        ])
        .flat(),
    );
  });

  const bold = (question: string, answer: string): string => `<p><b>${question}</b></p><p>${answer}</p>`;
  const typesOf = (html: string): string[] => bodyOf(html).map(({ type }) => type);

  test('questions in bold are asked, but for the line that introduces them', () => {
    const turns = [1, 2, 3].map((n) =>
      bold(`¿Qué le costó el puente ${n}?`, 'Dos años de obras y la paciencia de los vecinos.'),
    );
    expect(typesOf(`<p><b>Lo esperamos en la orilla.</b></p>${turns.join('')}<p>Se despide.</p>`)).toEqual([
      'paragraph',
      ...Array(3).fill(['question', 'answer']).flat(),
      'paragraph',
    ]);
    expect(
      typesOf([1, 2, 3].map((n) => bold(`¿Cuál es el colmo de un puente ${n}?`, 'Caerse.')).join('')),
    ).not.toContain('question');
    expect(
      typesOf(
        [1, 2, 3, 4]
          .map((n) => bold(n === 1 ? '¿Qué pasó?' : `La obra ${n}`, 'Dos años de obras y la paciencia.'))
          .join(''),
      ),
    ).not.toContain('question');
  });

  test('data before a colon are no speakers', () => {
    const rows = [1, 2, 3].flatMap((n) => [`Largo: ${n} m`, `Año: 190${n}`, `¿Puente ${n}? Sí.`]);
    expect(typed(rows).map(([type]) => type)).toEqual(rows.map(() => 'paragraph'));
  });

  test('entries of a live blog have their time, in the line or above it', () => {
    const below = (n: number): string =>
      `<article><time>1${n}:05</time><h2>El río sube ${n}</h2><p>Más lluvia.</p></article>`;
    const roles: readonly Role[] = ['headline', 'date', ...Array(3).fill(['date', 'subhead', 'body']).flat()];
    const { body } = cut(`<h1>Crecida</h1><p>5 de junio de 2025, 10:00</p>${[1, 2, 3].map(below).join('')}`, roles, {
      type: 'html',
    });
    expect(body.filter(({ type }) => type === 'entry')).toEqual(
      [1, 2, 3].map((n) => ({ type: 'entry', text: `El río sube ${n}`, level: 2, time: `1${n}:05` })),
    );
    const inLine = [
      '18:45 | El río sube.',
      'Más lluvia.',
      '18:30 | Llega la lluvia.',
      '17h10 Nubes.',
      '17:02 | Viento.',
    ];
    expect(cut(inLine.join('\n\n'), ['body'], { type: 'text' }).body.map(({ time = null }) => time)).toEqual([
      '18:45',
      null,
      '18:30',
      null,
      '17:02',
    ]);
  });

  test.each([
    ['a programme', ['13:00 – 14:00 Café', '14:00 – 15:00 Puente', '15:00 – 16:00 Río']],
    ['prices', ['4.35 euros el puente', '4.30 euros el río', '4.26 euros la orilla']],
    ['a log', ['6:58:36 abre', '6:58:37 cierra', '6:58:38 abre']],
    ['two times', ['13:00 Café.', '14:00 Puente.']],
  ])('%s makes no live blog', (_, lines) => {
    expect(typed(lines).map(([type]) => type)).toEqual(lines.map(() => 'paragraph'));
  });

  test('footnotes begin with a mark that the text above them holds', () => {
    expect(
      typed(['El puente [1] y el río*.', '[1] Obra de 1901.', '* Nombre ficticio.', '[2] Sin llamada.']).map(
        ([type]) => type,
      ),
    ).toEqual(['paragraph', 'footnote', 'footnote', 'paragraph']);
    expect(typed(['El río*.', '* Uno', '* Dos']).map(([type]) => type)).not.toContain('footnote');
  });

  test('initials at the beginning of a line make no interview', () => {
    const article = cut('P. Gómez llegó tarde.\nNadie lo esperaba.', ['body'], { type: 'text' });
    expect(article.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });
});

const long = 'Un párrafo tan largo que nadie lo escribiría dos veces sin quererlo, sobre el puente viejo de la ciudad.';

test('a body that the page prints twice counts once; short lines may come twice', () => {
  const article = cut(`${long}\nSí.\n${long}\nSí.`, ['body'], { type: 'text' });
  expect(article.body.map(({ text }) => text)).toEqual([long, 'Sí.', 'Sí.']);
});

test('the text is every item, joined by a blank line', () => {
  const article = cut('<h2>Uno</h2><p>Dos</p><p>Tres</p>', ['subhead', 'body'], { type: 'html' });
  expect(article.text).toBe('Uno\n\nDos\n\nTres');
});

describe('links in the body', () => {
  const source =
    '<p>🚢 El puente <a href="/obras">reabrió</a>, y <a href="#top">arriba</a>.<br>Vea <a href="https://b.example/x?utm_source=y">más</a>.</p>';
  const options = { type: 'html', url: 'https://diario.example/n/1' } as const;

  test('are told where they are asked for, in code points of the item', () => {
    const { body } = cut(source, ['body'], { ...options, links: true });
    const told = body.flatMap(({ text, links = [] }) =>
      links.map(({ start, end, url }) => [[...text].slice(start, end).join(''), url]),
    );
    expect(told).toEqual([
      ['reabrió', 'https://diario.example/obras'],
      ['más', 'https://b.example/x?utm_source=y'],
    ]);
  });

  test('are left out where they are not', () => {
    expect(cut(source, ['body'], options).body.every(({ links }) => links === undefined)).toBe(true);
  });
});

test('what a list prints as a title, with its rank, is not of the body too', () => {
  const title = 'El tenedor del siglo XIV que apareció en un gallinero';
  const lines = ['La feria abre mañana en el recinto del puerto.', title, 'Lo más leído', `2. ${title}`];
  const article = cut(lines.join('\n\n'), ['body', 'body', 'trending-x', 'trending'], { type: 'text' });
  expect(article.trending.map(({ text }) => text)).toEqual([title]);
  expect(article.body.map(({ text }) => text)).toEqual([lines[0]]);
});

describe('interviews of other scripts', () => {
  const typesOf = (lines: readonly string[], lang: string) =>
    cut(lines.map((line) => `<p>${line}</p>`).join(''), ['body'], { type: 'html', lang }).body.map(
      ({ type, speaker = null }) => [type, speaker],
    );
  const turns = (asker: string, answerer: string, mark: string) =>
    [1, 2, 3].flatMap((n) => [`${asker}${n}${mark}`, `${answerer}${n}.`]);

  test.each([
    ['zh', '问：', '答：', '？'],
    ['ja', '問：', '答：', '？'],
    ['ar', 'س: ', 'ج: ', '؟'],
    ['he', 'שאלה: ', 'תשובה: ', '?'],
    ['hi', 'सवाल: ', 'जवाब: ', '?'],
    ['ru', 'Вопрос: ', 'Ответ: ', '?'],
    ['el', 'Ερώτηση: ', 'Απάντηση: ', ';'],
    ['pl', 'Pytanie: ', 'Odpowiedź: ', '?'],
  ])('labels (%s)', (lang, asker, answerer, mark) => {
    const each = [
      ['question', null],
      ['answer', null],
    ];
    expect(typesOf(turns(asker, answerer, mark), lang)).toEqual([...each, ...each, ...each]);
  });

  test.each([
    ['zh', '记者：', '李建国：', '？'],
    ['fa', 'خبرنگار: ', 'رضا محمدی: ', '؟'],
    ['ko', '기자: ', '이서연: ', '까.'],
  ])('names (%s)', (lang, asker, answerer, mark) => {
    const [one, two] = [asker, answerer].map((name) => name.replace(/[:：]\s?/, ''));
    const each = [
      ['question', one],
      ['answer', two],
    ];
    expect(typesOf(turns(asker, answerer, mark), lang)).toEqual([...each, ...each, ...each]);
  });

  test('names that nobody asks under are none', () => {
    const lines = ['会议指出：今年的工程将按时完成。', '会议要求：各部门要做好准备。', '会议强调：安全第一。'];
    expect(typesOf(lines, 'zh').map(([type]) => type)).toEqual(Array(3).fill('paragraph'));
  });

  test.each([
    ['ja', '――工事はなぜ遅れたのですか。', '資材の到着が遅れたために、工事は三年ずれ込みました。'],
    ['ko', '-공사가 왜 늦어졌나.', '장비가 늦게 들어오면서 공사가 삼 년가량 미뤄졌습니다.'],
    ['es', '—¿Por qué tardó tanto la obra?', 'Las máquinas llegaron tres años después de lo que estaba previsto.'],
  ])('a dash before what is asked alone (%s)', (lang, asked, answer) => {
    const lines = [1, 2, 3].flatMap((n) => [asked.replace(/^(\p{P}+)/u, `$1${n}`), `${n}${answer}`]);
    expect(typesOf(['リード。', ...lines, '終わり。'], lang).map(([type]) => type)).toEqual([
      'paragraph',
      ...lines.map((_, i) => (i % 2 ? 'answer' : 'question')),
      'paragraph',
    ]);
  });
});

describe('time stamps of live blogs', () => {
  const entries = (lines: readonly string[], roles: readonly Role[], lang: string) =>
    cut(lines.map((line) => `<p>${line}</p>`).join(''), roles, { type: 'html', lang }).body.map((item) => [
      item.type,
      item.time ?? null,
      item.text,
    ]);

  test('with the half of the day before the hour', () => {
    const stamps = ['午後2時30分', '午後1時15分', '午前11時20分'];
    expect(
      entries(
        stamps.flatMap((stamp) => [stamp, `${stamp}の話。`]).map((line, i) => (i % 2 ? `本文。${i}` : line)),
        ['body'],
        'ja',
      ),
    ).toEqual(stamps.map((stamp, i) => ['entry', stamp, `本文。${2 * i + 1}`]));
  });

  test('with the date behind them, before and after noon', () => {
    const stamps = ['12:45 PM', '12:05 PM', '11:20 AM'];
    const lines = stamps.flatMap((stamp, i) => [`${stamp}, 15-NOV-2024`, `पाठ ${i}`]);
    expect(entries(lines, ['date', 'body', 'date', 'body', 'date', 'body'], 'hi')).toEqual(
      stamps.map((stamp, i) => ['entry', stamp, `पाठ ${i}`]),
    );
  });

  test('alone in a line of the story, they are of the line below', () => {
    const lines = ['17:13', 'Llega el barco.', 'Y atraca.', '16:50', 'Se ve humo.', '16:20', 'Abre el puerto.'];
    expect(entries(lines, ['body'], 'es')).toEqual([
      ['entry', '17:13', 'Llega el barco.'],
      ['paragraph', null, 'Y atraca.'],
      ['entry', '16:50', 'Se ve humo.'],
      ['entry', '16:20', 'Abre el puerto.'],
    ]);
  });

  test('one alone is a line of the story', () => {
    expect(entries(['17:13', 'Llega el barco.'], ['body'], 'es')).toEqual([
      ['paragraph', null, '17:13'],
      ['paragraph', null, 'Llega el barco.'],
    ]);
  });
});
