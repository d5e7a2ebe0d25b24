import fc from 'fast-check';
import { articleSchema } from '../../../src/article.ts';
import { compare } from '../../../src/check/compare.ts';
import { expectationFaults } from '../../../src/check/expectation-faults.ts';
import type { Json } from '../../../src/check/json.ts';
import { parseJson, placeOf } from '../../../src/check/json-source.ts';
import { answer, type Wishes } from '../../../src/cli/pipe/answer.ts';
import type { Engine } from '../../../src/engine.ts';
import { RecorteError } from '../../../src/errors.ts';
import { type Article, type Document, extract, read } from '../../../src/index.ts';
import { html, json, line, text } from '../grammar.ts';
import { mutated } from '../mutate.ts';
import { printedIn, wordsOf } from '../printed-words.ts';
import type { Seeds } from '../seeds.ts';
import { hold, type Target, target } from '../target.ts';

export function checkArticle(article: Article): void {
  articleSchema.parse(article);
  hold('the Article is well-formed', JSON.stringify(article).isWellFormed() && allWellFormed(article));
  const body = new Set(article.body.map((item) => item.text));
  for (const { text: title } of [...article.related, ...article.trending])
    hold('no list item is of the body', !body.has(title));
  hold('the text is the body', article.text === article.body.map((item) => item.text).join('\n\n'));
}

/** What an Article prints holds no words but those that the page shows, says of itself, or has in its code. */
function checkWords(article: Article, { text, blocks, metadata }: Document): void {
  const known = [...blocks.map((block) => block.text), JSON.stringify(metadata), text].join('\n').normalize('NFC');
  for (const word of printedIn(article).flatMap(wordsOf)) hold(`the input has the word ${word}`, known.includes(word));
}

const allWellFormed = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.isWellFormed()
    : typeof value !== 'object' || value === null || Object.values(value).every(allWellFormed);

const names = { idField: 'id', htmlField: 'html', textField: 'text', urlField: 'url', fetchedField: 'fetched' };
const wishes: Wishes = {
  names,
  common: {},
  fields: undefined,
  required: [],
  lines: false,
  passThrough: true,
  model: undefined,
};

export function articleTargets(seeds: Seeds, engine: Engine): Target[] {
  const record = fc
    .tuple(fc.oneof(line, html, json), fc.oneof(line, json), json, fc.constantFrom('html', 'text', 'html_base64', 'x'))
    .map(([document, url, id, field]) =>
      JSON.stringify({ id, [field]: document, url, lang: url, type: id, fetched: url }),
    );
  const expected = articleSchema.keyof().options.map((key) => key as string);
  const expectation = fc
    .array(
      fc.tuple(fc.constantFrom(...expected, '$match', '$contains', '$length', '$items', '$absent', '__proto__'), json),
      { maxLength: 5 },
    )
    .map((members) => JSON.stringify(Object.fromEntries(members)));
  const some = extract(seeds.html[0] ?? '');
  return [
    target('page', fc.oneof(html, text, mutated(seeds.html), mutated(seeds.text)), (input) => {
      try {
        const article = extract(input);
        checkArticle(article);
        checkWords(article, read(input));
      } catch (error) {
        if (!(error instanceof RecorteError) || error.code === 'internal') throw error;
      }
    }),
    target(
      'pipe',
      fc.oneof(record, mutated(['{"id":1,"html":"<p>El puente"}', '{"text":"El puente","url":"https://a.b/"}'])),
      async (input) => {
        const given = await answer({ number: 7, bytes: Buffer.from(input) }, wishes, engine);
        hold('a line is answered by one line', given.text.indexOf('\n') === given.text.length - 1);
        const value = JSON.parse(given.text) as { schema: string; error?: unknown };
        hold(
          'the answer is an Article or an error',
          value.schema === 'recorte/1' && (given.fault === null) === (value.error === undefined),
        );
        hold('no fault of our own', given.fault?.code !== 'internal');
      },
    ),
    target(
      'check',
      fc.oneof(
        expectation,
        mutated(['{"headline":{"$match":"^El"},"body":{"$length":{"$gte":2}},"date":{"day":"2025-06-05"}}']),
      ),
      (input) => {
        const parsed = parseJson(input);
        if ('fault' in parsed) return hold('a fault has a place', parsed.fault.line > 0 && parsed.fault.column > 0);
        const faults = expectationFaults(parsed.value);
        for (const { at } of faults) hold('a fault has a place', placeOf(input, at).line > 0);
        if (faults.length === 0) {
          const value = parsed.value as Record<string, Json>;
          for (const key of Object.keys(value)) compare(value[key] ?? null, some[key as keyof Article]);
        }
      },
    ),
  ];
}
