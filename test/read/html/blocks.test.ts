import { describe, expect, test } from 'vitest';
import { type Block, read } from '../../../src/index.ts';

const blocksOf = (html: string): readonly Block[] => read(html, { type: 'html' }).blocks;
const textsOf = (html: string): string[] => blocksOf(html).map(({ text }) => text);

describe('where one block ends', () => {
  test.each([
    ['inline elements run on', '<p>Un <b>río</b> que <a href="/x">crece</a>.</p>', ['Un río que crece.']],
    ['block elements part text', '<div>uno<p>dos</p>tres</div>', ['uno', 'dos', 'tres']],
    ['line breaks part lines', '<p>uno<br>dos<br><br>tres</p>', ['uno', 'dos', 'tres']],
    [
      'cells and items',
      '<ul><li>uno<li>dos</ul><table><tr><td>a</td><td>b</td></tr></table>',
      ['uno', 'dos', 'a', 'b'],
    ],
    ['unclosed paragraphs', '<p>uno<p>dos', ['uno', 'dos']],
    ['definition lists', '<dl><dt>voz</dt><dd>su sentido</dd></dl>', ['voz', 'su sentido']],
    ['lines of preformatted text', '<pre>uno\n  dos</pre>', ['uno', 'dos']],
    ['entities and white space', '<p>a&nbsp;&nbsp;b \n &amp;\u200b c&eacute;</p>', ['a b & cé']],
    ['what style sheets set apart', '<p><span>Lee más</span><a href="/x">El puente</a></p>', ['Lee más El puente']],
    [
      'readings glued to their word',
      '<p><ruby>子<rt>こ</rt></ruby>どもの<ruby>橋<rt>はし</rt></ruby></p>',
      ['子どもの橋'],
    ],
    ['readings in brackets', '<p><ruby>橋<rp>（</rp><rt>はし</rt><rp>）</rp></ruby>が</p>', ['橋（はし）が']],
    ['a drop cap', '<p><span class="cap">E</span>l puente</p>', ['El puente']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });
});

describe('what nobody reads is no block', () => {
  test.each([
    ['scripts, styles and templates', '<script>var a</script><style>p{}</style><template><p>x</p></template><p>si</p>'],
    [
      'hidden elements',
      '<div hidden>no</div><div style="display: none">no</div><div aria-hidden="true">no</div><p>si</p>',
    ],
    ['noscript beside shown text', '<noscript><p>no</p></noscript><p>si</p>'],
    ['form fields', '<select><option>no</select><textarea>no</textarea><p>si</p>'],
  ])('%s', (_, html) => {
    expect(textsOf(html)).toEqual(['si']);
  });

  test('but what React streams hidden and shows at once is', () => {
    expect(textsOf('<template id="B:0"></template><div hidden id="S:0"><p>uno</p></div>')).toEqual(['uno']);
  });

  test('but aria-hidden paragraphs and headings are', () => {
    expect(textsOf('<h2 aria-hidden="true">uno</h2><p aria-hidden="true">dos</p>')).toEqual(['uno', 'dos']);
  });
});

test('a block knows its links, its emphasis and its list', () => {
  const [first, second] = blocksOf('<ol><li><a href="/a">Uno</a> y <b>dos</b><li>tres</ol>');
  expect(first).toMatchObject({
    text: 'Uno y dos',
    links: [{ start: 0, end: 3, href: '/a' }],
    strong: 3,
    form: 'item',
    list: { ordered: true, position: 1, length: 2 },
  });
  expect(second).toMatchObject({ text: 'tres', list: { position: 2 } });
});

test('a link around blocks is a link of each', () => {
  const linked = blocksOf('<a href="/a"><h3>Título</h3><p>Bajada</p></a><p>fuera</p>');
  expect(linked.map(({ links }) => links.map(({ href }) => href))).toEqual([['/a'], ['/a'], []]);
});

test('a caption knows its picture', () => {
  const [caption] = blocksOf('<figure><img src="data:x" data-src="/f.jpg"><figcaption>Un puente</figcaption></figure>');
  expect(caption).toMatchObject({ form: 'caption', image: '/f.jpg' });
});

test('a block knows the elements above it and the names inside it', () => {
  const [block] = blocksOf(
    '<article class="storyBody"><p id="lead-1">Por <span class="author-name">Ana</span></p></article>',
  );
  expect(block?.place).toMatchObject({
    tag: 'p',
    words: ['lead'],
    parent: { tag: 'article', words: ['story', 'body'] },
  });
  expect(block?.inner).toEqual([{ start: 4, end: 7, tag: 'span', words: ['author', 'name'] }]);
});

test('spans cover the markup of their text', () => {
  const html = '<p> Caf&eacute; <b>solo</b> </p>';
  const [block] = blocksOf(html);
  expect(html.slice(block?.start, block?.end)).toBe('Caf&eacute; <b>solo');
});

test('elements nested beyond measure are read as flat', () => {
  const depth = 30_000;
  const html = `${'<div>'.repeat(depth)}<p>hondo</p><script>no()</script>${'</div>'.repeat(depth)}<p>después</p>`;
  const { blocks, notices } = read(html, { type: 'html' });
  expect(blocks.map(({ text }) => text)).toEqual(['hondo', 'después']);
  expect(notices.map(({ code }) => code)).toEqual(['too-deep']);
});

describe('a story that the page does not show', () => {
  const story = 'El puente viejo reabrió este martes después de dos años de obras. Los vecinos lo cruzaron a pie. '
    .repeat(4)
    .trim();
  const page = (script: string): string => `<!doctype html><title>El puente</title><h1>El puente reabre</h1>${script}`;

  test('is taken from JSON-LD', () => {
    const { blocks, notices, text } = read(
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":${JSON.stringify(`${story}\n\nFin de la "nota".`)}}</script>`,
      ),
    );
    expect(blocks.map((block) => block.text)).toEqual(['El puente reabre', story, 'Fin de la "nota".']);
    expect(notices.map(({ code }) => code)).toEqual(['body-from-json-ld']);
    const last = blocks.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('Fin de la \\"nota\\".');
  });

  test('is taken from a state blob', () => {
    const { blocks, notices } = read(
      page(
        `<script id="__NEXT_DATA__">{"props":{"content":${JSON.stringify(`<p>${story}</p><p>${story}</p>`)}}}</script>`,
      ),
    );
    expect(blocks.map((block) => block.text)).toEqual(['El puente reabre', story, story]);
    expect(notices.map(({ code }) => code)).toEqual(['body-from-state']);
  });

  test('does not overlap what is shown where its script stands in the middle of a line', () => {
    const { blocks } = read(page(`<p>Antes <script>{"content":${JSON.stringify(story)}}</script> y después`));
    expect(blocks.map((block) => block.text)).toEqual(['El puente reabre', 'Antes y después', story]);
    expect(blocks[1]?.end).toBeLessThanOrEqual(blocks[2]?.start ?? 0);
  });

  test('ends with its script, whatever its string lacks', () => {
    const { blocks } = read(page(`<script type="application/ld+json">{"articleBody":"${story}}</script><p>"Hoy"</p>`));
    expect(blocks.map((block) => block.text)).toEqual(['El puente reabre', '"Hoy"']);
  });

  test('is taken from the stream that a React server builds its page with', () => {
    const fragment = JSON.stringify(`<p class="text">${story}</p><p>Fin de la "nota".</p>`).replaceAll('<', '\\u003c');
    const { blocks, notices, text } = read(
      page(
        `<script>self.__next_f.push([1,"1:I[13578,[],\\"\\"]\\n"])</script><script>self.__next_f.push([1,${fragment}])</script>`,
      ),
    );
    expect(blocks.map((block) => block.text)).toEqual(['El puente reabre', story, 'Fin de la "nota".']);
    expect(notices.map(({ code }) => code)).toEqual(['body-from-state']);
    const last = blocks.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe('Fin de la \\"nota\\".');
  });

  test('is taken from noscript', () => {
    const { notices } = read(page(`<noscript><p>${story}</p></noscript>`));
    expect(notices.map(({ code }) => code)).toEqual(['body-from-noscript']);
  });

  test('but a page that shows it is left alone', () => {
    const { blocks, notices } = read(
      page(
        `<p>${story}</p><script type="application/ld+json">{"@type":"NewsArticle","articleBody":${JSON.stringify(story)}}</script>`,
      ),
    );
    expect(blocks).toHaveLength(2);
    expect(notices).toEqual([]);
  });
});

test('lines of code stand where they are written, with entities before them', () => {
  const { blocks, text } = read('<!doctype html><pre>a &amp;&lt; b\n  c\nd&#10;e</pre>');
  expect(blocks.map((block) => block.text)).toEqual(['a &< b c d e']);
  const code = read('<!doctype html><pre>a &amp;&lt; b\n  c\nd</pre>');
  expect(code.blocks.map((block) => [block.text, code.text.slice(block.start, block.end)])).toEqual([
    ['a &< b', 'a &amp;&lt; b'],
    ['c', 'c'],
    ['d', 'd'],
  ]);
  expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe('a &amp;&lt; b\n  c\nd&#10;e');
});

test('a closing tag with blanks behind its name ends behind them', () => {
  const { blocks, text } = read('<!doctype html><pre>Uno</b\n >Dos</>\nTres');
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['Uno</b\n >Dos</>', 'Tres']);
  expect(read('<!doctype html><p>Uno</b 😀').blocks.map((block) => block.text)).toEqual(['Uno']);
});

test('control characters show nothing', () => {
  const long = 'La crecida obligó a cerrarlo. '.repeat(20).trim();
  const page = `\0<p>El\0 puente\u0007 \u0080cierra</p><p>\u0001</p><p>${long}</p>`;
  expect(textsOf(page)).toEqual(['El puente cierra', long]);
});

test('a paragraph of very many links is read in time that grows with them', () => {
  const many = 100_000;
  const [block] = blocksOf(`<p>${'<a href="/x">hola </a>'.repeat(many)}</p>`);
  expect(block?.links).toHaveLength(many);
  expect(block?.text).toHaveLength(5 * many - 1);
}, 60_000);

test.each(['<p>El puente cierra</p><a href="/x" ', '<p>El puente cierra<b', '<div><p>El puente cierra</p><img src='])(
  'a page that breaks off inside a tag is read as far as it goes: %s',
  (page) => {
    expect(textsOf(page)).toEqual(['El puente cierra']);
  },
);
