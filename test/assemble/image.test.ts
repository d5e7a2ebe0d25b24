import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import { cut } from './cut.ts';

const story = '<h1>El puente reabre</h1><p>El puente reabre tras dos años de obras.</p>';
const url = 'https://diario.example/ciudad/el-puente';
const page = (head: string): Article =>
  cut(`<head>${head}</head>${story}`, ['headline', 'body'], { type: 'html', url });

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
