import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/dump/report/facts.ts';
import { addFacts, addFailure, addSkip, newTally, type Tally } from '../../../src/dump/report/tally.ts';
import { exampleArticle } from '../../example-article.ts';

const place = (input: string) => ({ input, member: null, offset: null, line: null });
const measured = (input: string, milliseconds = 10) => ({ bytes: 1000, milliseconds, place: place(input) });

type Step = { end: 'article' | 'failure' | 'skip'; name: string; milliseconds: number; confidence: number };

const step: fc.Arbitrary<Step> = fc.record({
  end: fc.constantFrom('article', 'failure', 'skip'),
  name: fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string()),
  milliseconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

function take(tally: Tally, { end, name, milliseconds, confidence }: Step): void {
  if (end === 'failure') addFailure(tally, place(name), { code: name, message: name });
  else if (end === 'skip') addSkip(tally, name);
  else {
    const article = { ...exampleArticle, url: null, site: name, headline: name };
    addFacts(
      tally,
      factsOf({ ...article, confidence: { ...article.confidence, body: confidence } }),
      measured(name, milliseconds),
    );
  }
}

test('a tally that was written down and read back goes on with the same result', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(60), (steps, stop) => {
      const unbroken = newTally();
      for (const one of steps) take(unbroken, one);
      let tally = newTally();
      for (const [at, one] of steps.entries()) {
        if (at === stop) tally = JSON.parse(JSON.stringify(tally));
        take(tally, one);
      }
      expect(tally).toEqual(unbroken);
      expect(tally.documents).toBe(steps.length);
    }),
  );
});

test('its size does not grow with the documents, and no document is lost from its counts', { timeout: 60_000 }, () => {
  const tally = newTally();
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `s${from + at}.example`);
  const run = (list: readonly string[]) => {
    for (const name of list) {
      const long = name.padEnd(5000, 'x');
      const article = { ...exampleArticle, url: `https://${name}/nota`, headline: long };
      addFacts(tally, factsOf(article), measured(long));
      addFailure(tally, place(long), { code: name, message: long });
      addSkip(tally, name);
    }
  };
  run(names(0, 1000));
  const size = JSON.stringify(tally).length;
  run(names(1000, 6000));
  expect(JSON.stringify(tally).length).toBeLessThan(size * 1.05);
  const { sites, failures, skips } = tally;
  for (const { rows, rest } of [sites, failures, skips]) {
    expect(rows.reduce((sum, { documents }) => sum + documents, rest.documents)).toBe(6000);
  }
});

test('a site that comes often is kept, however many come once and whenever it comes', () => {
  const tally = newTally();
  for (let at = 0; at < 3000; at++) {
    const host = at > 1000 && at % 10 === 0 ? 'often.example' : `s${at}.example`;
    addFacts(tally, factsOf({ ...exampleArticle, url: `https://${host}/` }), measured('x'));
  }
  expect(tally.sites.rows.find(({ name }) => name === 'often.example')?.documents).toBe(199);
});

test('what is missing is counted by site, in articles only', () => {
  const tally = newTally();
  const bare = { ...exampleArticle, headline: null, text: '', byline: { text: null, authors: [] } };
  addFacts(tally, factsOf(bare), measured('x'));
  addFacts(tally, factsOf({ ...bare, kind: 'not-article' }), measured('x'));
  expect(tally.sites.rows).toEqual([
    { name: 'example.org', documents: 2, articles: 1, headline: 1, authors: 1, date: 0, body: 1 },
  ]);
});

test('the slowest and the least certain come first, earlier ones before their equals', () => {
  const tally = newTally();
  const confidence = exampleArticle.confidence;
  for (let at = 0; at < 100; at++) addFacts(tally, factsOf(exampleArticle), measured(`page-${at}`, at % 50));
  addFacts(tally, factsOf({ ...exampleArticle, confidence: { ...confidence, date: 0.1 } }), measured('doubtful'));
  expect(tally.slowest.slice(0, 3).map((slow) => slow.place.input)).toEqual(['page-49', 'page-99', 'page-48']);
  expect(tally.leastCertain.slice(0, 2).map((unsure) => [unsure.place.input, unsure.weakest])).toEqual([
    ['doubtful', 'date'],
    ['page-0', 'kind'],
  ]);
});

test('empty documents are not taken for uncertain ones', () => {
  const tally = newTally();
  const confidence = { ...exampleArticle.confidence, kind: 0, language: 0 };
  const warnings = [{ code: 'empty-input' as const, message: 'The input holds no text.' }];
  addFacts(tally, factsOf({ ...exampleArticle, confidence, warnings }), measured('empty'));
  addFacts(tally, factsOf(exampleArticle), measured('page'));
  expect(tally.leastCertain.map(({ place }) => place.input)).toEqual(['page']);
});
