import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/check/json.ts';
import type { Article } from '../../src/generated/article.ts';
import { exampleArticle } from '../example-article.ts';

const word = fc.constantFrom(...'el río crece otra vez "cita" año 東京 \\ / ⏎ 7 _ $ é'.split(' '));
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Value>(item: fc.Arbitrary<Value>) => fc.array(item, { maxLength: 4 });
const sure = fc.double({ min: 0, max: 1, noNaN: true });
const day = fc.constantFrom('2025-06-05', '2025-06-06');
const instant = fc.oneof(
  day,
  day.map((each) => `${each}T10:17`),
  day.map((each) => `${each}T10:17-03:00`),
);

/** Where things were found is no part of what is expected. */
const { provenance: _provenance, ...withoutProvenance } = exampleArticle;

/** Articles whose parts are often alike, so that what is expected of one holds for much of another. */
export const article: fc.Arbitrary<Article> = fc
  .record({
    kind: fc.constantFrom<Article['kind']>('news', 'opinion'),
    headline: maybe(phrase),
    deck: maybe(phrase),
    byline: fc.record({ text: maybe(phrase), authors: some(phrase) }),
    date: fc.record({
      text: maybe(phrase),
      published: maybe(instant),
      modified: maybe(instant),
      day: maybe(day),
      utc: maybe(instant),
    }),
    body: some(
      fc.record(
        {
          type: fc.constantFrom<Article['body'][number]['type']>('paragraph', 'subhead'),
          text: phrase,
          level: fc.integer({ min: 1, max: 6 }),
        },
        { requiredKeys: ['type', 'text'] },
      ),
    ),
    captions: some(
      fc.record({ text: maybe(phrase), credit: maybe(phrase), image: fc.constant(null), confidence: sure }),
    ),
    related: some(fc.record({ text: phrase, url: maybe(phrase), cue: maybe(phrase), confidence: sure })),
    tags: some(phrase),
  })
  .map((parts) => ({ ...withoutProvenance, ...parts }));

/** An expectation that holds for an Article: some of its keys, some values by operators. */
export function expectationOf(found: Json): fc.Arbitrary<Json> {
  if (Array.isArray(found)) {
    const items = fc.tuple(...found.map(expectationOf));
    return fc.oneof(
      { weight: 4, arbitrary: items as fc.Arbitrary<Json> },
      { weight: 1, arbitrary: items.map((list) => ({ $unordered: [...list].reverse() })) },
      { weight: 1, arbitrary: items.map((list) => ({ $contains: list.slice(1) })) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Json>({ $length: found.length }, { $length: { $atLeast: found.length } }),
      },
    );
  }
  if (found !== null && typeof found === 'object') {
    const keys = Object.keys(found);
    return fc.subarray(keys, { minLength: Math.min(1, keys.length) }).chain((kept) => {
      const parts = fc.tuple(...kept.map((key) => expectationOf(found[key] as Json)));
      return fc.tuple(parts, fc.boolean()).map(([values, reversed]): JsonObject => {
        const entries = kept.map((key, index): [string, Json] => [key, values[index] as Json]);
        return Object.fromEntries(reversed ? entries.reverse() : entries);
      });
    });
  }
  if (typeof found === 'string' && found !== '')
    return fc.constantFrom<Json>(
      found,
      found,
      found,
      { $match: '.' },
      { $absent: false },
      { $contains: [found.slice(0, 3)] },
    );
  if (typeof found === 'number') return fc.constantFrom<Json>(found, { $atLeast: found / 2 });
  return fc.constantFrom<Json>(found, found, { $absent: found === null || found === '' });
}

/** JSON texts of a value, laid out in the ways people and programs do. */
export const textOf = (value: Json): fc.Arbitrary<string> =>
  fc
    .record({
      indent: fc.constantFrom<string | number>(0, 1, 2, 4, '\t'),
      newline: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', '\n'),
      mark: fc.constantFrom('', '\ufeff'),
    })
    .map(
      ({ indent, newline, end, mark }) => mark + JSON.stringify(value, null, indent).replaceAll('\n', newline) + end,
    );
