import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/index.ts';
import { cut } from './cut.ts';

describe('a stub that ends in a full stop', () => {
  const warned = (behind: readonly string[], lang: string, story = 'El puente cerró el martes. '.repeat(12)) => {
    const html = `<h1>El puente cierra</h1><p>2 de mayo de 2024</p>${[story, ...behind].map((line) => `<p>${line}</p>`).join('')}`;
    const roles: readonly Role[] = ['headline', 'date', 'body', 'other'];
    return cut(html, roles, { type: 'html', lang }).warnings.map(({ code }) => code);
  };

  test.each([
    ['es', ['Suscríbete para seguir leyendo']],
    ['fr', ['Il vous reste 76 % de cet article à lire.']],
    ['de', ['Jetzt bestellen', 'Sie haben bereits ein Abo?']],
  ])('is cut off where a subscription is asked for right behind it (%s)', (lang, behind) => {
    expect(warned(behind, lang)).toEqual(['truncated']);
  });

  test.each([
    ['what else there is to read', ['Seguí leyendo'], undefined],
    ['a subscription asked for further down', ['Compartir', 'Imprimir', 'Suscríbete para seguir leyendo'], undefined],
    ['a longer story', ['Suscríbete para seguir leyendo'], 'El puente cerró el martes. '.repeat(40)],
  ])('is whole before %s', (_, behind, story) => {
    expect(warned(behind, 'es', story)).toEqual([]);
  });
});
