import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, it } from 'vitest';
import { type Article, createExtractor, extract, type Input, type Outcome, RecorteError } from '../src/index.ts';
import { otherPage, page } from './cli/recorte.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('cuts out one article at once, from a string as from bytes', () => {
  const article = extract(page);
  expectTypeOf(article).toEqualTypeOf<Article>();
  expect(article.headline).toBe('El puerto de Villaseca reabre tras la tormenta');
  expect(extract(bytes(page)).body).toEqual(article.body);
});

it('an extractor has options of its own, those of a call come first', () => {
  const { extract: cut } = createExtractor({ url: 'https://example.org/a', lang: 'es', provenance: true });
  expect(cut(page)).toMatchObject({ url: 'https://example.org/a', language: { code: 'es', confidence: 1 } });
  expect(cut(page).provenance).toBeDefined();
  expect(cut(page, { url: 'https://example.org/b' }).url).toBe('https://example.org/b');
  expect(cut(page, { url: undefined }).url).toBe('https://example.org/a');
});

it('its three steps give what extract gives', () => {
  const extractor = createExtractor({ lang: 'es' });
  const document = extractor.read(page);
  const labelled = extractor.label(document);
  expect(extractor.assemble(document, labelled)).toEqual(extractor.extract(page));
  expect(extractor.model).toBe(extractor.extract(page).generator.model);
});

it('takes weights of its own, and refuses what is none', () => {
  const weights = readFileSync(new URL('../src/label/recorte.model', import.meta.url));
  expect(createExtractor({ model: weights }).extract(page)).toEqual(extract(page));
  expect(() => createExtractor({ model: bytes('no weights') })).toThrow(
    expect.objectContaining({ code: 'bad-model', reason: 'not a file of weights' }),
  );
});

it('takes an option that is null for one that is not given', () => {
  const nothing = { url: null, type: null, encoding: null, fetched: null, limits: null, headlineGuess: null };
  expect(extract(bytes(page), nothing as object)).toEqual(extract(bytes(page)));
});

it.each([
  [{ type: 'pdf' }, 'option type is not html, markdown, text'],
  [{ url: new URL('https://example.org/a') }, 'option url is not a string'],
  [{ now: new Date(0) }, 'option now is not a string'],
])('refuses an option of another type: %o', (options, reason) => {
  const refused = expect.objectContaining({ code: 'bad-option', reason });
  expect(() => extract(page, options as object)).toThrow(refused);
  expect(() => createExtractor(options as object)).toThrow(refused);
});

async function all<Item extends Input>(outcomes: AsyncIterable<Outcome<Item>>): Promise<Outcome<Item>[]> {
  const found: Outcome<Item>[] = [];
  for await (const outcome of outcomes) found.push(outcome);
  return found;
}

it('goes through many, and one that fails does not keep the others', async () => {
  const inputs = [page, { content: bytes(otherPage), id: 'b' }, bytes('\u0000\u0001\u0002'.repeat(100)), {} as never];
  const outcomes = await all(createExtractor().extractAll(inputs));
  expect(outcomes.map(({ input }) => input)).toEqual(inputs);
  expect(outcomes.map(({ article }) => article?.headline ?? null)).toEqual([
    'El puerto de Villaseca reabre tras la tormenta',
    'La biblioteca de Montearroyo abrirá también los domingos',
    null,
    null,
  ]);
  expect(outcomes[1]?.article?.id).toBe('b');
  expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, undefined, 'binary-input', 'bad-record']);
  for (const { error } of outcomes.slice(2)) expect(error).toBeInstanceOf(RecorteError);
});

it.each([undefined, null, 7, { html: '<p>Hola</p>' }])('what is no document is told: %j', (input) => {
  expect(() => extract(input as unknown as string)).toThrow(
    expect.objectContaining({ code: 'bad-record', hint: expect.stringContaining('extract(html)') }),
  );
});

it('asks for a document only when the one before has been taken', async () => {
  const asked: string[] = [];
  async function* source(): AsyncGenerator<string> {
    for (const text of [page, otherPage, page]) {
      asked.push(text);
      yield text;
    }
  }
  for await (const { article } of createExtractor().extractAll(source())) {
    expect(article?.schema).toBe('recorte/1');
    if (asked.length === 2) break;
  }
  expect(asked).toEqual([page, otherPage]);
});

it('what the source throws ends the loop', async () => {
  async function* source(): AsyncGenerator<string> {
    yield page;
    throw new Error('the connection broke');
  }
  await expect(all(createExtractor().extractAll(source()))).rejects.toThrow('the connection broke');
});

it('stands under its own name, for Node and for browsers, with the same exports', async () => {
  const [node, browser] = await Promise.all(['recorte', 'recorte/browser'].map((name) => import(name)));
  expect(Object.keys(node).sort()).toEqual(Object.keys(browser).sort());
  expect(node.extract(page).headline).toBe(browser.extract(page).headline);
});
