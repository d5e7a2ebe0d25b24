import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/index.ts';
import { cut } from './cut.ts';

const story = '<h1>El puente reabre</h1><p>El puente reabre tras dos años de obras.</p>';
const url = 'https://diario.example/ciudad/el-puente';
const page = (head: string): Article =>
  cut(`<head>${head}</head>${story}`, ['headline', 'body'], { type: 'html', url });

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
