import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/generated/article.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { markdown } from '../../src/write/markdown.ts';
import { exampleArticle } from '../example-article.ts';

const write = (article: Article): string => markdown.write(article, {});
const example = (parts: Partial<Article>): Article => ({ ...exampleArticle, ...parts });
const read = (text: string) => readMarkdown({ text, mend: (words) => words });

describe('markdown', () => {
  it('writes front matter, story and sections', () => {
    expect(write(exampleArticle)).toMatchInlineSnapshot(`
      "---
      title: "El faro vuelve a encenderse"
      kicker: "Costa"
      deck: "Estuvo apagado diez años."
      authors:
        - "Lía Prado"
        - "Redacción"
      date: "2025-06-05T10:17-03:00"
      url: "https://example.org/cultura/el-faro"
      site: "El Farolero"
      image: "https://example.org/faro.jpg"
      language: "es"
      kind: "interview"
      tags:
        - "faros"
      ---

      # El faro vuelve a encenderse

      **Estuvo apagado diez años.**

      ## La espera

      **¿Quién lo cuida?**

      1. La lámpara

      10:05 Se prueba la luz

      Lo cuenta el f[arero.](https://example.org/farero)

      ---

      ## Captions

      *Archivo*

      ## Related

      Leé también:

      - Otro faro

      ## Trending

      Lo más leído

      1. La marea
      "
    `);
  });

  it('sets lists of other stories apart', () => {
    const story = { url: 'https://example.org/1', confidence: 1 };
    const article = example({
      deck: 'Una línea.\nOtra línea.',
      captions: [{ text: 'El muelle.', credit: 'EFE', image: 'https://example.org/muelle.jpg', confidence: 1 }],
      related: [
        { ...story, text: 'Uno', cue: 'Te puede interesar:' },
        { ...story, text: 'Dos', cue: null, url: null },
      ],
      trending: [
        { ...story, text: 'Tres', rank: 1, list: 'Lo más leído' },
        { ...story, text: 'Cuatro', rank: null, list: 'Lo más visto' },
      ],
    });
    expect(write(article)).toMatchInlineSnapshot(`
      "---
      title: "El faro vuelve a encenderse"
      kicker: "Costa"
      deck: "Una línea. Otra línea."
      authors:
        - "Lía Prado"
        - "Redacción"
      date: "2025-06-05T10:17-03:00"
      url: "https://example.org/cultura/el-faro"
      site: "El Farolero"
      image: "https://example.org/faro.jpg"
      language: "es"
      kind: "interview"
      tags:
        - "faros"
      ---

      # El faro vuelve a encenderse

      **Una línea.**

      **Otra línea.**

      ## La espera

      **¿Quién lo cuida?**

      1. La lámpara

      10:05 Se prueba la luz

      Lo cuenta el f[arero.](https://example.org/farero)

      ---

      ## Captions

      ![](https://example.org/muelle.jpg)
      *El muelle. (EFE)*

      ## Related

      Te puede interesar:

      - [Uno](https://example.org/1)

      * Dos

      ## Trending

      Lo más leído

      1. [Tres](https://example.org/1)

      Lo más visto

      * [Cuatro](https://example.org/1)
      "
    `);
  });

  it('leaves out what is not known', () => {
    const article = example({
      url: null,
      site: null,
      image: null,
      kicker: null,
      deck: null,
      byline: { text: null, authors: [] },
      date: { text: null, published: null, modified: null, day: null, utc: null },
      body: [],
      captions: [],
      related: [],
      trending: [],
      tags: [],
    });
    expect(write(article)).toMatchInlineSnapshot(`
      "---
      title: "El faro vuelve a encenderse"
      language: "es"
      kind: "interview"
      ---

      # El faro vuelve a encenderse
      "
    `);
  });

  it('writes only the fields asked for', () => {
    const fields = [['headline'], ['text']];
    expect(markdown.write(example({ text: 'Uno.\n\nDos.' }), { fields })).toBe(
      '---\ntitle: "El faro vuelve a encenderse"\n---\n\n# El faro vuelve a encenderse\n\nUno.\n\nDos.\n',
    );
    expect(markdown.write(exampleArticle, { fields: [['related', 'text']] })).toBe(
      '---\n\n## Related\n\n- Otro faro\n',
    );
  });

  it('writes each type of the body as Markdown has it', () => {
    const body: Article['body'] = [
      { type: 'list-item', text: '1) Con número', ordered: true },
      { type: 'list-item', text: 'Sin número', ordered: true },
      { type: 'quote', text: 'Dijo que no.' },
      { type: 'question', text: '¿Por qué?' },
      { type: 'answer', text: 'Porque no.' },
      { type: 'table-row', text: 'Barco\tHora' },
      { type: 'table-row', text: 'Uno | dos\t10\tx' },
      { type: 'code', text: 'a = `b`' },
      { type: 'code', text: '```' },
      { type: 'subhead', text: 'Nivel uno #', level: 1 },
      {
        type: 'paragraph',
        text: '😀 Lea esto! aquí y [allá].',
        links: [
          { start: 2, end: 10, url: 'https://x.example.org/a_(b)?c&copy;' },
          { start: 11, end: 15, url: 'https://x.example.org/d e' },
        ],
      },
    ];
    expect(bodyOf(write(example({ body, deck: null })))).toMatchInlineSnapshot(`
      "# El faro vuelve a encenderse

      1) Con número
      2. Sin número

      > Dijo que no.

      **¿Por qué?**

      Porque no.

      | Barco | Hora |  |
      | --- | --- | --- |
      | Uno \\| dos | 10 | x |

      \`\`\`\`
      a = \`b\`
      \`\`\`
      \`\`\`\`

      ## Nivel uno \\#

      😀 [Lea esto](https://x.example.org/a_\\(b\\)?c\\&copy;)\\![aqu](https://x.example.org/d%20e)í y \\[allá\\].
      "
    `);
  });

  it('is read back as the same facts', () => {
    const { metadata } = read(write(exampleArticle));
    const values = Object.entries(metadata).flatMap(([list, facts]) =>
      Array.isArray(facts) && facts.length > 0 ? [[list, facts.map(({ value }) => value)]] : [],
    );
    expect(Object.fromEntries(values)).toEqual({
      titles: ['El faro vuelve a encenderse'],
      descriptions: ['Estuvo apagado diez años.'],
      authors: ['Lía Prado', 'Redacción'],
      published: ['2025-06-05T10:17-03:00'],
      urls: ['https://example.org/cultura/el-faro'],
      sites: ['El Farolero'],
      images: ['https://example.org/faro.jpg'],
      tags: ['faros'],
      languages: ['es'],
    });
  });

  it('keeps control characters and lone surrogates out', () => {
    const written = write(
      example({ headline: 'a\u001b[31mb\ud800', deck: null, captions: [], related: [], trending: [] }),
    );
    expect(written).toContain('# a\\[31mb\ufffd\n');
    expect(() => encodeURIComponent(written)).not.toThrow();
  });

  it('is read back as the same text, whatever its characters', () => {
    const types = ['paragraph', 'subhead', 'quote', 'question', 'list-item', 'answer', 'entry'] as const;
    const item = fc.record({ type: fc.constantFrom(...types), text: hostileText });
    fc.assert(
      fc.property(hostileText, fc.array(item, { minLength: 1, maxLength: 4 }), (headline, body) => {
        const written = write(example({ headline, body, deck: null, captions: [], related: [], trending: [] }));
        expect(read(written).blocks.map(({ text }) => text)).toEqual([headline, ...body.map(({ text }) => text)]);
      }),
      { numRuns: 200, examples: [['*', [{ type: 'paragraph', text: '<0a@example.org> *' }]]] },
    );
  });

  it('is read back as the same cells', () => {
    const row = fc.array(hostileText, { minLength: 2, maxLength: 3 }).map((cells) => cells.join('\t'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const body = rows.map((text) => ({ type: 'table-row' as const, text }));
        const written = write(example({ headline: null, body, deck: null, captions: [], related: [], trending: [] }));
        expect(read(written).blocks.map(({ text }) => text)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

const bodyOf = (written: string): string =>
  written.slice(written.indexOf('# El faro'), written.indexOf('\n---\n\n## Captions'));

/** Printed text as an Article holds it, rich in what means something to Markdown. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'*_`~[]()<>!#+-=|\\&:;.@/"\'{}^$ 0123abñé漢😀',
        ...[
          '  ',
          '**',
          '__',
          '~~',
          '---',
          '===',
          '> ',
          '- ',
          '1. ',
          '2) ',
          '# ',
          '+++',
          '](',
          '![',
          '[^1]:',
          '[x] ',
          '[a]: b',
        ],
        ...[
          '&amp;',
          '&#65;',
          '&copy',
          '<b>',
          '<!--',
          '</a>',
          '<a@b.c>',
          '<0a@example.org> *',
          '```',
          '~~~',
          '    ',
          '\\\\',
          '|---|',
        ],
        ...[
          'http://',
          'https://x.example.org/a_b_*c*',
          'www.',
          'www.example.org',
          'a@example.org',
          'https://a:b@example.org/`c`|d',
          '_a@b.co',
          'palabra',
          ' y ',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\u200b\ufeff\u00ad\ufdd0]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
