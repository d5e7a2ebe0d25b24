import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/index.ts';
import { cut } from '../cut.ts';

const paragraph =
  'El puente viejo reabrió este martes después de dos años de obras, y los vecinos lo cruzaron a pie con sus hijos. '.repeat(
    2,
  );
const story = `<h1>El puente reabre</h1><p>5 de junio de 2025</p>${[1, 2, 3, 4, 5].map((n) => `<p>${n}. ${paragraph}</p>`).join('')}`;
const roles: readonly Role[] = ['headline', 'date', 'body'];
const url = 'https://diario.example/ciudad/el-puente-viejo-reabre-hoy';
const kindOf = (html: string, given: readonly Role[] = roles, address = url): string =>
  cut(html, given, { type: 'html', url: address }).kind;

describe('kind', () => {
  test('of a dated story is news', () => {
    expect(kindOf(story)).toBe('news');
  });

  test.each([
    ['opinion', 'https://diario.example/opinion/el-puente-viejo-reabre-hoy'],
    ['interview', 'https://diario.example/entrevistas/el-puente-viejo-reabre-hoy'],
    ['blog', 'https://blogs.diario.example/el-puente-viejo-reabre-hoy'],
  ])('of a story can be told from its address: %s', (kind, address) => {
    expect(kindOf(story, roles, address)).toBe(kind);
  });

  test.each([
    ['OPINIÓN', 'byline', 'opinion'],
    ['Columna', 'date', 'opinion'],
    ['OPINIÓN', 'nav', 'news'],
    ['Opinión pública', 'byline', 'news'],
  ] as const)('of a story below %s, taken for %s, is %s', (word, role, kind) => {
    expect(kindOf(`<p>${word}</p>${story}`, [role, ...roles])).toBe(kind);
  });

  test('of a live blog stands in its JSON-LD', () => {
    expect(kindOf(`<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>${story}`)).toBe('liveblog');
  });

  test('of a story by a newspaper whose software calls it a blog posting is news', () => {
    const posting = '<script type="application/ld+json">{"@type":"BlogPosting"}</script>';
    const named = (name: string): string => `<meta property="og:site_name" content="${name}">${posting}${story}`;
    expect(kindOf(named('Diario del Río'))).toBe('news');
    expect(kindOf(named('Puentes y ríos'))).toBe('blog');
  });

  test.each([
    'https://www.puenteblog.example/el-puente-viejo-reabre-hoy',
    'https://obra.example/team-blog/el-puente-viejo',
  ])('of a story of a blog can be told from a name in its address: %s', (address) => {
    expect(kindOf(story, roles, address)).toBe('blog');
  });

  test('of a short news article among many teasers is news', () => {
    const teasers = Array.from({ length: 20 }, (_, n) => `<p>${n} Otro puente reabre en otra ciudad del país</p>`).join(
      '',
    );
    const short = `<h1>El puente reabre</h1><p>${paragraph}</p>${teasers}`;
    const among: readonly Role[] = ['headline', 'body', 'teaser'];
    const stated = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"El puente reabre"}</script>';
    const address = 'https://diario.example/ciudad/';
    expect(kindOf(short, among, address)).toBe('not-article');
    expect(kindOf(`${stated}${short}`, among, address)).toBe('news');
  });

  test('of a short story that has all that articles have is news, however many teasers stand around it', () => {
    const teasers = Array.from({ length: 20 }, (_, n) => `<p>${n} Otro puente reabre en otra ciudad del país</p>`).join(
      '',
    );
    const page = `<meta property="og:type" content="article"><meta property="article:section" content="Ciudad"><meta name="author" content="Rosa Prieto">
<h1>El puente reabre</h1><p>Por Rosa Prieto</p><time>5 de junio de 2025</time><p>${paragraph}</p><p>${paragraph}</p>${teasers}`;
    const among: readonly Role[] = ['headline', 'byline', 'date', 'body', 'body', 'teaser'];
    expect(kindOf(page, among)).toBe('news');
  });

  test('of a service is none of an article: prices and short links stand around what it says', () => {
    const said = [1, 2, 3].map((n) => `<p>${n}. ${paragraph}</p>`).join('');
    const links = Array.from({ length: 40 }, (_, n) => `<li><a href="/obras/${n}">Obra ${n}</a></li>`).join('');
    const prices = Array.from({ length: 12 }, (_, n) => `<h3>Desde ${n + 1}90 € al mes</h3>`).join('');
    const page = (around: string): string => `<h1>Puentes a medida</h1>${said}<ul>${around}</ul>`;
    const among: readonly Role[] = ['headline', 'body', 'body', 'body', 'nav'];
    const address = 'https://obra.example/puentes';
    expect(kindOf(page(''), among, address)).toBe('news');
    expect(kindOf(page(links + prices), among, address)).toBe('not-article');
  });

  test('of a service is none of an article: it is half headings and buttons, and exclaims', () => {
    const offer = (n: number): string =>
      `<h2>Puentes de todo tipo y para toda clase de ríos ${n}</h2><p>¡Llámenos hoy y reciba su presupuesto! ${paragraph}</p><div>Pedir presupuesto ${n}</div>`;
    const page = `<h1>Puentes a medida</h1>${[1, 2, 3, 4, 5].map(offer).join('')}`;
    const among: readonly Role[] = ['headline', ...Array(5).fill(['subhead', 'body', 'other']).flat()];
    const plain: readonly Role[] = ['headline', ...Array(5).fill(['nav', 'body', 'share']).flat()];
    const address = 'https://obra.example/obras/puentes-a-medida';
    expect(kindOf(page.replaceAll('!', '.'), plain, address)).toBe('news');
    expect(kindOf(page, among, address)).toBe('not-article');
  });

  const kindOfText = (lines: readonly string[]): string =>
    cut(['El puente reabre', ...lines].join('\n\n'), ['headline', 'body'], { type: 'text' }).kind;

  test('of a story that is questions and answers is interview, of one that ends with some is not', () => {
    const turns = [1, 2, 3].flatMap((n) => [`P. ¿Cuánto costó el puente ${n}?`, `R. ${n} ${paragraph}`]);
    expect(kindOfText(turns)).toBe('interview');
    expect(kindOfText([...Array.from({ length: 12 }, (_, n) => `${n} ${paragraph}`), ...turns])).toBe('news');
  });

  test('of a story whose subheads ask is news', () => {
    const asked = [1, 2, 3, 4, 5].map((n) => `<h2>¿Qué se sabe del puente ${n}?</h2><p>${n} ${paragraph}</p>`).join('');
    expect(
      kindOf(`<h1>El puente reabre</h1>${asked}`, ['headline', ...Array(5).fill(['subhead', 'body']).flat()]),
    ).toBe('news');
  });

  test('of a story with entries by the minute is liveblog', () => {
    expect(kindOfText([1, 2, 3, 4].map((n) => `1${n}:20 ${paragraph}`))).toBe('liveblog');
  });

  test('of a product is none of an article', () => {
    const product = `<script type="application/ld+json">{"@type":"Product","name":"Un puente"}</script><p>${paragraph}</p>`;
    expect(kindOf(product, ['body'], 'https://tienda.example/')).toBe('not-article');
  });

  test('of a page without a story is none of an article, and the page is still given', () => {
    const article = cut('<h1>Página no encontrada</h1><p>Volver al inicio</p>', ['headline', 'nav'], { type: 'html' });
    expect(article).toMatchObject({ kind: 'not-article', headline: 'Página no encontrada', text: '' });
    expect(article.warnings.map(({ code }) => code)).toEqual(['no-body']);
  });
});
