import { describe, expect, test } from 'vitest';
import { cut } from '../cut.ts';

describe('the kicker', () => {
  const title = '<h1>El puente reabre</h1>';
  const kicker = (html: string): string | null =>
    cut(`${html}${title}`, ['kicker', 'headline'], { type: 'html' }).kicker;

  test('is the label above the headline', () => {
    expect(kicker('<p>Obras</p>')).toBe('Obras');
    expect(kicker('<div class="breadcrumb"><a href="/obras/">Obras</a></div>')).toBe('Obras');
  });
  test.each([
    '<div class="breadcrumbs"><p><a href="/">Inicio</a> <a href="/obras/">Obras</a></p></div>',
    '<p>Inicio > Obras</p>',
    '<p>Inicio » Obras</p>',
    '<p>Obras El puente reabre</p>',
  ])('is no trail of sections: %s', (html) => {
    expect(kicker(html)).toBeNull();
  });
});

describe('the kicker on the line of the headline', () => {
  const story = 'Las obras del puente terminaron ayer, dijo la alcaldesa, y el río vuelve a tener paso.';
  const titleOf = (line: string, ...others: string[]) => {
    const lines = [line, ...others, story];
    const { headline, kicker } = cut(lines.join('\n'), ['headline', ...others.map(() => 'other' as const), 'body'], {
      type: 'text',
    });
    return [kicker, headline];
  };

  test('where another line is the title alone', () => {
    const title = 'La alcaldesa reabre el paso del viejo puente';
    expect(titleOf(`Obras públicas ${title}`, title)).toEqual(['Obras públicas', title]);
    expect(titleOf(`Obras públicas ${title}`)).toEqual([null, `Obras públicas ${title}`]);
  });
  test('where another line has a mark between them', () => {
    const title = 'La alcaldesa reabre el paso del viejo puente';
    expect(titleOf(`Obras públicas ${title}`, `Obras públicas: ${title}`)).toEqual(['Obras públicas', title]);
  });
  test('where their words are glued, and stand apart on the page', () => {
    const title = 'El río vuelve a tener paso hacia el sur';
    expect(titleOf(`Fin de las obrasEl río vuelve a tener paso hacia el sur`)).toEqual(['Fin de las obras', title]);
  });
  test.each([
    ['La app PuenteMap enseña por dónde se puede pasar', 'PuenteMap se descarga gratis; el puente y el map aparte.'],
    ['La app PuenteMap enseña por dónde se puede pasar', 'Un puente y nada más.'],
    ['Top Nine Financial Tips for Working Adults', 'Financial Tips for Working Adults'],
    ['Murió ayer la alcaldesa Ana Ruiz Montes de Oca', 'Ana Ruiz Montes de Oca'],
  ])('is none in a name or a title: %s', (line, other) => {
    expect(titleOf(line, other)).toEqual([null, line]);
  });
});
