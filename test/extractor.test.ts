import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, it } from 'vitest';
import {
  type Article,
  createExtractor,
  extract,
  type Input,
  type Outcome,
  RecorteError,
  usualLimits,
} from '../src/index.ts';
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
  expect(() => createExtractor({ model: 'recorte.model' } as object)).toThrow(
    expect.objectContaining({ code: 'bad-model', reason: 'the weights are no bytes (a Uint8Array)' }),
  );
});

it('takes an option that is null for one that is not given', () => {
  const nothing = { url: null, type: null, encoding: null, fetched: null, limits: null, headlineGuess: null };
  const expected = extract(bytes(page));
  for (const options of [nothing, { limits: { lines: null, depth: undefined } }, { typ: undefined }, null]) {
    expect(extract(bytes(page), options as object)).toEqual(expected);
    expect(createExtractor(options as object).extract(bytes(page))).toEqual(expected);
  }
  expect(createExtractor({ model: null } as object).extract(bytes(page))).toEqual(expected);
});

it.each([
  [{ type: 'pdf' }, 'option type is not html, markdown, text'],
  [{ url: new URL('https://example.org/a') }, 'option url is not a string'],
  [{ now: new Date(0) }, 'option now is not a string'],
  [{ type: ['html'] }, 'option type is not html, markdown, text'],
  [{ headlineGuess: 'no' }, 'option headlineGuess is not true or false'],
  [{ links: 1 }, 'option links is not true or false'],
  [{ limits: 5000 }, 'option limits is not an object'],
  [{ limits: { lines: 'x' } }, 'limit lines is not a number from 1'],
  [{ limits: { lines: Number.NaN } }, 'limit lines is not a number from 1'],
  [{ limits: { tags: 0 } }, 'limit tags is not a number from 1'],
  [{ limits: { depth: 2000 } }, 'limit depth is not a number from 1 to 1500'],
  ['es', 'the options are not an object'],
])('refuses an option of another type: %o', (options, reason) => {
  const refused = expect.objectContaining({ code: 'bad-option', reason });
  expect(() => extract(page, options as object)).toThrow(refused);
  expect(() => createExtractor(options as object)).toThrow(refused);
});

it.each([
  [{ line: '3' }, 'option line is not a whole number from 1'],
  [{ line: 0 }, 'option line is not a whole number from 1'],
  [{ offset: -1 }, 'option offset is not a whole number from 0'],
  [{ id: 7 }, 'option id is not a string'],
  [{ model: bytes('RCRT') }, 'there is no option model'],
])('refuses of one document: %o', (options, reason) => {
  expect(() => extract(page, options as object)).toThrow(expect.objectContaining({ code: 'bad-option', reason }));
});

it('refuses a name that there is not, and says which was meant', () => {
  for (const make of [createExtractor, (options: object) => extract(page, options)]) {
    expect(() => make({ typ: 'text' } as object)).toThrow('there is no option typ. Did you mean type?');
    expect(() => make({ limits: { line_s: 3 } } as object)).toThrow('there is no limit line_s. Did you mean lines?');
    expect(() => make({ limits: { bytes: 3 } } as object)).toThrow('there is no limit bytes. There are text, lines,');
  }
});

it('refuses for all documents what is of one', () => {
  for (const option of [{ id: 'a' }, { name: 'a' }, { line: 1 }, { member: 'a' }, { offset: 0 }])
    expect(() => createExtractor(option as object)).toThrow(
      expect.objectContaining({ code: 'bad-option', reason: expect.stringContaining('is not for all documents') }),
    );
});

it('takes a limit that is no whole number', () => {
  const limits = { lines: Number.POSITIVE_INFINITY, text: usualLimits.text / 3, depth: 1500 };
  expect(extract(page, { limits })).toEqual(extract(page));
  expect(() => extract(page, { limits: { lines: 1.5 } })).toThrow('more than 1.5 lines');
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

it('gives back what a program keeps with a document, and refuses options there as elsewhere', async () => {
  const inputs = [
    { content: page, id: 'a', row: 7, typ: 'x' },
    { content: page, id: 'b', row: 8, line: '3' as never },
  ];
  const [first, second] = await all(createExtractor().extractAll(inputs));
  expect([first?.input.row, first?.article?.id]).toEqual([7, 'a']);
  expect(second?.error).toMatchObject({ code: 'bad-option', reason: 'option line is not a whole number from 1' });
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
