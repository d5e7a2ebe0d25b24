import { describe, expect, test } from 'vitest';
import { decoded, flatten } from '../../train/flatten.ts';

const page = `<head><title>Sitio</title></head><nav><a href="/">Inicio</a> <a href="/m">Mapa</a></nav>
<h1>El puente   de Villaseca</h1><p>Lo abrió <a href="/a">Ana Ruiz</a> hoy.<br>Fue por la <b>tarde</b>.</p>
<p hidden>Oculto</p><div hidden>Nada</div><div style="display:none">Nada</div><script>var nada</script>
<ul><li>Uno<li>Dos</ul><!-- nada --><footer>Aviso legal</footer>`;

describe('a page', () => {
  test('flattened to blocks has a line for each', () => {
    expect(flatten(page, 'blocks', false).split('\n')).toEqual([
      'Inicio Mapa',
      'El puente de Villaseca',
      'Lo abrió Ana Ruiz hoy.',
      'Fue por la tarde.',
      'Oculto',
      'Uno',
      'Dos',
      'Aviso legal',
    ]);
  });

  test('that is cleaned loses menus and footers', () => {
    const lines = flatten(page, 'blocks', true).split('\n');
    expect(lines).not.toContain('Inicio Mapa');
    expect(lines).not.toContain('Aviso legal');
    expect(lines).toContain('Uno');
  });

  test('flattened to strings breaks at each element and comment', () => {
    expect(flatten('<p>Lo abrió <a>Ana</a> hoy<!-- -->mismo.', 'strings', false)).toBe('Lo abrió\nAna\nhoy\nmismo.');
  });

  test('is wrapped at 72 columns, with blank lines between blocks', () => {
    const [first = '', second, blank] = flatten(`<p>${'palabra '.repeat(12)}</p><p>Fin.`, 'wrapped', false).split('\n');
    expect(first.length).toBeLessThanOrEqual(72);
    expect([second, blank]).toEqual(['palabra palabra palabra', '']);
  });

  test('in runs has short neighbours on one line', () => {
    const long = 'Una frase que es más larga que cuarenta caracteres.';
    expect(flatten(`<p>Uno<p>Dos<p>${long}<p>Tres`, 'runs', false)).toBe(`Uno Dos\n${long}\nTres`);
  });
});

test('bytes are decoded by what they declare', () => {
  expect(decoded(Buffer.from('<meta charset="windows-1252"><p>a\xf1o', 'latin1'))).toContain('<p>año');
});
