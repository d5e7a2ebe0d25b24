import { expect, it } from 'vitest';
import { compare } from '../../src/check/compare.ts';
import { inputLines } from '../../src/check/input-lines.ts';
import type { Json } from '../../src/check/json.ts';
import { assemble, label, type Role, read } from '../../src/index.ts';

const html = `<!doctype html>
<meta name="author" content="Ana Ruiz">
<title>👍 El faro vuelve</title>
<h1>El faro vuelve a encenderse</h1>
<p class="subtitle lead">El faro de la costa volvió a encenderse el jueves,
después de diez años apagado, contó su farera.</p>
<nav><a href="/">Portada</a></nav>
<p>Los barcos lo vieron desde muy lejos y lo celebraron con sus bocinas.</p>
<p>La farera, que vive en la isla desde hace veinte años, contó que la lámpara nueva gasta la mitad que la de antes y que se ve a treinta millas.</p>
<p>Las obras duraron dos veranos y las pagaron a medias el puerto y los pescadores de los tres pueblos de la ría, que lo pedían desde hace una década.</p>
`;

function places(expected: Json) {
  const document = read(html);
  // The roles are given: what weights make of so small a page is not looked at here.
  const roles: readonly Role[] = ['headline', 'deck', 'nav', 'body', 'body', 'body'];
  const blocks = label(document).map((block, i) => ({ ...block, role: roles[i] ?? 'other' }));
  const article = assemble(document, blocks, { provenance: true });
  const find = inputLines({ document, blocks, article });
  return compare(expected, article).map((difference) => find(difference));
}

it('of a value, the lines it comes from, with their role', () => {
  expect(places({ headline: 'Otro' })).toEqual([[{ from: 4, to: 4, role: 'headline' }]]);
  const deck = 'El faro de la costa volvió a apagarse el jueves, después de diez años apagado, contó su farera.';
  expect(places({ deck })).toEqual([[{ from: 5, to: 6, role: 'deck' }]]);
});

it('of a value from the metadata, its line without a role', () => {
  expect(places({ byline: { authors: ['Otra'] } })).toContainEqual([{ from: 2, to: 2, role: null }]);
});

it('of what is missing, the lines that hold it, and the role they were given instead', () => {
  const related = [{ text: 'Los barcos lo vieron desde muy lejos y lo celebraron con sus bocinas.' }];
  expect(places({ related })).toEqual([[{ from: 8, to: 8, role: 'body' }]]);
  expect(places({ related: [{ text: 'No está en la página' }] })).toEqual([[]]);
});
