import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import { cut } from './cut.ts';

const story = '<h1>El puente reabre</h1><p>El puente reabre tras dos años de obras.</p>';
const url = 'https://diario.example/ciudad/el-puente';
const page = (head: string, address = url, body = story): Article =>
  cut(`<head>${head}</head>${body}`, ['headline', 'body'], { type: 'html', url: address });

describe('the address', () => {
  test.each([
    ['?utm_source=rss&utm_medium=feed', ''],
    ['?id=7&fbclid=abc', '?id=7'],
    ['?srsltid=abc&page=2#comentarios', '?page=2'],
    ['?mc_cid=1&gclid=2&mtm_campaign=3&_hsenc=4&msclkid=5', ''],
  ])('says nothing of where a reader came from: %s', (given, kept) => {
    expect(page('', `${url}${given}`).url).toBe(`${url}${kept}`);
  });
  it('is the canonical one, unless that is the front page', () => {
    expect(page('<link rel="canonical" href="/nota/7">').url).toBe('https://diario.example/nota/7');
    expect(page('<link rel="canonical" href="https://diario.example/">').url).toBe(url);
  });
});

test('an address keeps the parameters that say which page a script shows', () => {
  const script = 'https://diario.example/nota.php?id=7&utm_source=rss';
  expect(page('<link rel="canonical" href="/nota.php">', script).url).toBe('https://diario.example/nota.php?id=7');
  expect(page('<link rel="canonical" href="/nota.php?id=8">', script).url).toBe('https://diario.example/nota.php?id=8');
});

describe('the site', () => {
  const site = (name: string, publisher: string): string | null =>
    page(
      `<meta property="og:site_name" content="${name}"><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"${publisher}"}}</script>`,
    ).site;
  test('goes by its name, not by its address', () => {
    expect(site('El Faro', 'Faro S.A.')).toBe('El Faro');
    expect(site('www.elfaro.example', 'El Faro')).toBe('El Faro');
    expect(site('elfaro.example/', 'https://elfaro.example')).toBe('elfaro.example');
    expect(site('ElFaro.example', 'Faro S.A.')).toBe('ElFaro.example');
  });
});

describe('the picture', () => {
  const image = (address: string): string | null => page(`<meta property="og:image" content="${address}">`).image;
  test.each([
    'logo.png',
    'site-logo-2x.png',
    'default-og.jpg',
    'og_default.jpg',
    'no-image.jpg',
    'sin-imagen.png',
    'placeholder.svg',
    'ico-imprimir.png',
    'favicon.ico',
    'pixel.gif',
    '1x1.png',
    'spacer.gif',
  ])('is none where one stands in for it: %s', (name) => {
    expect(image(`/img/${name}`)).toBeNull();
  });
  test.each(['catalogo.jpg', 'google-pixel-9-pro-en-la-mano.jpg', 'dialogo-2.jpg', 'el-puente.jpg', 'iconos.jpg'])(
    'is one whatever word its name holds: %s',
    (name) => {
      expect(image(`/img/${name}?w=1200`)).toBe(`https://diario.example/img/${name}?w=1200`);
    },
  );
  const figure = (name: string): string =>
    `<h1>El puente reabre</h1><figure><img src="/img/${name}"><figcaption>El puente, ayer.</figcaption></figure><p>Reabre.</p>`;
  const captioned = (name: string): Article =>
    cut(figure(name), ['headline', 'caption', 'body'], { type: 'html', url, provenance: true });

  it('is the first of the story where the metadata names none', () => {
    expect(captioned('puente.jpg').image).toBe('https://diario.example/img/puente.jpg');
    expect(captioned('puente.jpg').provenance?.['/image']).toBeDefined();
  });
  it('of a caption is none where one stands in for it', () => {
    expect(captioned('lazyload.png')).toMatchObject({
      image: null,
      captions: [{ text: 'El puente, ayer.', image: null }],
    });
  });
});
