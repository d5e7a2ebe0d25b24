import { describe, expect, it } from 'vitest';
import { extract, type Limits, read } from '../../src/index.ts';

const story = `<p>${'La crecida del río obligó a cerrar el puente el jueves por la madrugada. '.repeat(5)}</p>`;
const page = (inside: string): string => `<!doctype html><title>Nota</title>${inside}<h1>El puente cierra</h1>${story}`;
const nested = (depth: number): string => `${'<div>'.repeat(depth)}<p>hola</p>`;
const jsonLd = (json: string): string => page(`<script type="application/ld+json">${json}</script>`);

/** What a document says that is at a limit of this, and over it. */
const refused: [name: keyof Limits, most: number, at: string, over: string][] = [
  ['text', 40, 'a\n'.repeat(20), 'a\n'.repeat(21)],
  ['lines', 3, 'El\nEl\n\n\nEl\n', 'El\nEl\n\n\nEl\nEl\n'],
  ['lines', 4, page('<p>1</p><p>2</p>'), page('<p>1</p><p>2</p><p>3</p>')],
  ['line', 20, 'a'.repeat(20), 'a'.repeat(21)],
  ['line', 400, page(`<p>${'a '.repeat(200)}</p>`), page(`<p>${'a '.repeat(201)}</p>`)],
  ['tags', 10, page('<p>1</p><p>'), page('<p>1</p><p>2</p>')],
  ['attributes', 3, page('<p a=1 b="1 2 3 4 5 6 7" c>'), page('<p a=\'1 2\' b="1" c d>hola')],
];

describe('over a limit a document is refused by its name', () => {
  it.each(refused)('%s of %i', (name, most, at, over) => {
    const limits = { [name]: most };
    expect(read(at, { limits, name: 'nota' }).blocks.length).toBeGreaterThan(0);
    expect(() => read(over, { limits, name: 'nota' })).toThrow(
      expect.objectContaining({
        code: 'too-large',
        input: 'nota',
        message: expect.stringMatching(new RegExp(`^nota: more than ${most} .*--limit ${name}=N`)),
      }),
    );
    expect(read(over, { limits: { [name]: 10 * most } }).blocks.length).toBeGreaterThan(0);
  });

  it('counts the characters of quotes and scripts as no attributes', () => {
    const limits = { attributes: 2 };
    const inside = `<p title="a b c d > e f g" id=x>El puente cierra</p><script>if (a < b c d e f g h) d > e</script>`;
    expect(read(page(inside), { limits }).blocks).toHaveLength(3);
  });
});

describe('over a limit a page is read without it', () => {
  const codes = (input: string, limits: Partial<Limits>): string[] =>
    read(input, { limits, type: 'html' }).notices.map(({ code }) => code);

  it('elements in elements', () => {
    expect(codes(nested(20), { depth: 30 })).toEqual([]);
    expect(codes(nested(40), { depth: 30 })).toEqual(['too-deep']);
    expect(read(nested(1499), { limits: { depth: 1500 }, type: 'html' }).notices).toEqual([]);
  });

  it('JSON-LD of many characters, told once', () => {
    const script = '{"@type":"NewsArticle","headline":"Otro título"}';
    const twice = jsonLd(script) + jsonLd(script);
    expect(codes(twice, { 'json-ld': script.length })).toEqual([]);
    expect(codes(twice, { 'json-ld': script.length - 1 })).toEqual(['json-ld-unread']);
    expect(read(jsonLd(script)).metadata.titles).toHaveLength(1);
    expect(read(jsonLd(script), { limits: { 'json-ld': 9 } }).metadata.titles).toEqual([]);
  });

  it.each([
    ['that do not close', '['.repeat(500_000)],
    ['arrays', '['.repeat(500_000) + ']'.repeat(500_000)],
    ['objects', `${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}`],
    ['behind a string of brackets', `{"a":"${']'.repeat(99)}\\"]", "b": ${'[{"c":'.repeat(60)}`],
  ])('JSON-LD of many brackets: %s', (_, json) => {
    const { headline, warnings } = extract(jsonLd(json));
    expect({ headline, codes: warnings.map(({ code }) => code) }).toEqual({
      headline: 'El puente cierra',
      codes: ['json-ld-unread'],
    });
  });

  it.each(['[', '{"a":'])('leaves brackets in strings alone: %s', (bracket) => {
    const text = JSON.stringify(bracket.repeat(500));
    expect(codes(jsonLd(`{"@type":"NewsArticle","headline":${text}}`), {})).toEqual([]);
  });
});
