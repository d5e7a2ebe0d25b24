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
