import fc from 'fast-check';

const words =
  'El la río puente cierra Por By Von Par Ana Ruiz EFE Reuters Foto: Fotos Crédito | · — - © (c) 5 de junio 2025 12/06/2025 10:20 hs h Publicado Actualizado hace horas Te puede interesar: Lo más leído 1. 2) MD PhD y e & and und / , ; : . ! ¿ « » “ ” ( ) [ ] 東京 新聞 年 月 日 حكومة ‏ Ελλάδα Москва 👩‍🚀 compartir Temas: Leer más https://example.org/a-b-c-d @ana &amp; &#x27; \u200b \u00ad \u202e \t'.split(
    ' ',
  );

const word = fc.constantFrom(...words);

/** A line as newspapers print it, or nearly. */
export const line = fc.array(word, { maxLength: 40 }).map((all) => all.join(' '));

const ending = fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\u2028', ' ', '\\n', '<br>', '\f');

export const text = fc.array(fc.tuple(line, ending), { maxLength: 30 }).map((lines) => lines.flat().join(''));

const tag = fc.constantFrom(
  ...'p div span a b i em h1 h2 h3 ul ol li dl dt dd table tr td th figure figcaption img blockquote pre code aside article section header footer nav time button script style noscript template svg math iframe select option textarea title head body html br hr x-y p/ ! ?'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  ...[
    '',
    ' class="byline author"',
    ' class=credit',
    " href='/a-b-c-d'",
    ' href="javascript:x"',
    ' hidden',
    ' aria-hidden=true',
    ' style="display:none"',
    ' itemprop=author',
    ' datetime="2025-06-05T10:17"',
    ' src="a.jpg',
    ' data-src=x srcset="a 1x, b 2x"',
    ' rel=author',
    ' ="',
    ' itemprop=constructor',
    ' name=__proto__ content=x',
    ' property=constructor content=x',
    ' type="application/ld+json"',
    ' id=S:1',
    ' __proto__=1 constructor="2"',
  ],
);

export const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    line,
    fc
      .tuple(tag, attribute, fc.array(tie('html'), { maxLength: 5 }))
      .map(([name, with_, inside]) => `<${name}${with_}>${inside.join('')}</${name}>`),
    fc.tuple(tag, attribute, tie('html')).map(([name, with_, inside]) => `<${name}${with_}>${inside}`),
    fc.tuple(tag, tie('html')).map(([name, inside]) => `</${name}>${inside}<!-- ${inside}`),
    fc.tuple(fc.nat(300), tag, tie('html')).map(([depth, name, inside]) => `<${name}>`.repeat(depth) + inside),
  ),
}));

const key = fc.constantFrom(
  ...'@type @graph headline author name creator datePublished dateModified publisher image url articleBody keywords mainEntityOfPage isAccessibleForFree @id @list __proto__ constructor toString'.split(
    ' ',
  ),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    line,
    fc.constantFrom(
      'NewsArticle',
      'Person',
      '2025-06-05T10:17:00-03:00',
      'https://example.org/',
      null,
      false,
      1e300,
      '',
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
  ),
}));

/** JSON-LD as sites write it, broken now and then. */
export const jsonLd = fc
  .tuple(value, fc.constantFrom('', '<!--', '//<![CDATA[\n', '\ufeff', '{', ']', '/* */'), fc.nat(400))
  .map(([given, before, cut]) => before + (JSON.stringify(given) ?? '').slice(0, cut < 200 ? undefined : cut));

export const markdown = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '# ',
        '## ',
        '- ',
        '1. ',
        '> ',
        '    ',
        '| ',
        '```\n',
        '---\n',
        '![',
        '[a](',
        '***',
        '<div>',
        '[a]: ',
        '',
        '\t',
        '===\n',
      ),
      line,
      fc.constantFrom('\n', '\n\n', '', ' | ', ')', '](b)', '  \n', '\\\n', '</div>\n'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''));

/** JSON of a kind that records and expectations are made of. */
export const json = value;
