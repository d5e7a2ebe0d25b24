import { describe, expect, test } from 'vitest';
import { assemble, type LabelledBlock, type Role, read } from '../../../src/index.ts';
import { cut } from '../cut.ts';

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('a printed headline', () => {
  test('is the heading, in one piece where a line break parts it', () => {
    const article = cut(page('', '<h1>El puente<br>reabre</h1><p>Texto.</p>'), ['headline', 'headline', 'body']);
    expect(article).toMatchObject({ headline: 'El puente reabre', headlineFrom: 'heading' });
  });

  test('printed twice is one', () => {
    const article = cut(page('', '<h1>El puente</h1><h2>El puente</h2><p>Texto.</p>'), [
      'headline',
      'headline',
      'body',
    ]);
    expect(article.headline).toBe('El puente');
  });

  test('leaves its kicker to the kicker, by name', () => {
    const article = cut(page('', '<h1><span class="kicker">Obras</span> El puente reabre</h1>'), ['headline']);
    expect(article).toMatchObject({ headline: 'El puente reabre', kicker: 'Obras' });
  });

  test('leaves its kicker to the kicker, by what the metadata calls the page', () => {
    const head = '<meta property="og:title" content="El puente reabre">';
    const article = cut(page(head, '<h1><span class="x1">Obras:</span> El puente reabre</h1>'), ['headline']);
    expect(article).toMatchObject({ headline: 'El puente reabre', kicker: 'Obras' });
  });

  test('keeps an inline element that is no kicker', () => {
    const article = cut(page('', '<h1><em>El puente</em> reabre</h1>'), ['headline']);
    expect(article).toMatchObject({ headline: 'El puente reabre', kicker: null });
  });
});

describe('a heading that says what the metadata call the page', () => {
  const head = '<title>El puente reabre | El Cauce</title>';
  const story = '<p>El puente de hierro reabrió el martes después de dos años.</p>'.repeat(3);
  const body = `<div>Elegir un estilo de cita</div>${story}<h1>El puente reabre</h1><p>Por Ana Paz</p>${story}`;
  const roles: Role[] = ['headline', 'body', 'body', 'body', 'other', 'byline', 'body', 'body', 'body'];
  const labelled = (sure: number): ReturnType<typeof assemble> => {
    const document = read(page(head, body), { type: 'html' });
    const blocks = document.blocks.map((block, i): LabelledBlock => {
      return { ...block, role: roles[i] as Role, confidence: i === 0 ? sure : 0.9 };
    });
    return assemble(document, blocks, { lang: 'es' });
  };

  test('is the headline where the labels doubt theirs', () => {
    expect(labelled(0.4).headline).toBe('El puente reabre');
    expect(labelled(0.8).headline).toBe('Elegir un estilo de cita');
  });

  test('begins no second article', () => {
    expect(labelled(0.8).body).toHaveLength(6);
    expect(labelled(0.8).warnings.map(({ code }) => code)).not.toContain('several-articles');
  });
});

describe('a headline that is not printed', () => {
  const titled = (title: string, more = ''): string | null =>
    cut(page(`<title>${title}</title>${more}`, '<p>Texto.</p>'), ['body'], { url: 'https://www.elcauce.example/n/1' })
      .headline;

  test.each([
    ['El puente reabre | El Cauce', '<meta property="og:site_name" content="El Cauce">', 'El puente reabre'],
    ['El puente reabre - elcauce', '', 'El puente reabre'],
    ['El Cauce: el puente reabre', '', 'El Cauce: el puente reabre'],
    ['El Cauce | El puente reabre', '<meta property="og:site_name" content="El Cauce">', 'El puente reabre'],
    ['Kiev - una ciudad', '<meta property="og:site_name" content="El Cauce">', 'Kiev - una ciudad'],
  ])('%s', (title, more, expected) => {
    expect(titled(title, more)).toBe(expected);
  });

  test('comes from metadata, and says so', () => {
    const head = '<meta property="og:title" content="El puente reabre">';
    expect(cut(page(head, '<p>Texto.</p>'), ['body'])).toMatchObject({
      headline: 'El puente reabre',
      headlineFrom: 'metadata',
    });
  });
});

describe('a dump that has lost its title', () => {
  const dump =
    'El intendente lo anunció en la plaza.\nPor Ana Ruiz\nEl puente viejo reabrió este martes.\nLos vecinos lo cruzaron a pie.';

  test('takes the deck, and warns', () => {
    const article = cut(dump, ['deck', 'byline', 'body']);
    expect(article).toMatchObject({
      headline: 'El intendente lo anunció en la plaza.',
      headlineFrom: 'first-line',
      deck: null,
    });
    expect(article.warnings.map(({ code }) => code)).toContain('headline-from-deck');
    expect(article.confidence.headline).toBeLessThan(0.5);
  });

  test('takes the first line before the byline', () => {
    const article = cut(dump, ['body', 'byline', 'body']);
    expect(article).toMatchObject({
      headlineFrom: 'first-line',
      body: [{ text: 'El puente viejo reabrió este martes.' }, {}],
    });
  });

  test('leaves it in the deck where guessing is off', () => {
    const article = cut(dump, ['deck', 'byline', 'body'], { headlineGuess: false });
    expect(article).toMatchObject({
      headline: null,
      headlineFrom: null,
      deck: 'El intendente lo anunció en la plaza.',
    });
    expect(article.warnings.map(({ code }) => code)).toContain('no-headline');
  });
});
