import { expect, it } from 'vitest';
import { expectationFaults } from '../../src/check/expectation-faults.ts';
import { type Json, pathText } from '../../src/check/json.ts';

const faults = (expected: Json): string[] =>
  expectationFaults(expected).map(({ at, message, hint }) => `${pathText(at)}: ${message}. ${hint}`);

it.each<[Json, RegExp]>([
  [[], /^: an expectation is an object/],
  [{ $length: 1 }, /^: an expectation is an object/],
  [{ headlin: 'x' }, /^headlin: an Article has no field headlin. Did you mean headline\?/],
  [{ date: { dya: 'x' } }, /^date.dya: an Article has no field date.dya. Did you mean date.day\?/],
  [{ body: [{}, { txt: 'x' }] }, /^body\[1\].txt: an Article has no field body.txt/],
  [{ tags: { $contain: [] } }, /^tags.\$contain: there is no operator \$contain. Did you mean \$contains\?/],
  [{ tags: { $length: 1, text: 'x' } }, /^tags.text: text stands beside an operator/],
  [{ tags: { $length: -1 } }, /^tags.\$length: \$length takes a whole number/],
  [{ tags: { $length: { $match: 1 } } }, /^tags.\$length.\$match: \$match takes a pattern/],
  [{ tags: { $contains: 'x' } }, /^tags.\$contains: \$contains takes a list/],
  [{ tags: { $unordered: {} } }, /^tags.\$unordered: \$unordered takes the list/],
  [{ kicker: { $absent: 1 } }, /^kicker.\$absent: \$absent takes true/],
  [{ confidence: { body: { $atLeast: '1' } } }, /\$atLeast takes a number/],
  [{ headline: { $match: '(' } }, /^headline.\$match: \$match takes a pattern in RE2 syntax: .*missing closing/],
  [{ headline: { $match: '(?=x)' } }, /RE2 syntax/],
  [{ captions: { $contains: [{ txt: 'x' }] } }, /^captions.\$contains\[0\].txt: an Article has no field captions.txt/],
])('%j', (expected, fault) => {
  expect(faults(expected)).toEqual([expect.stringMatching(fault)]);
});

it('finds nothing wrong with every operator in its place', () => {
  const expected = {
    headline: { $match: '^El' },
    kicker: { $absent: true },
    body: { $length: { $atLeast: 3 }, $contains: [{ text: { $match: 'río' } }] },
    tags: { $unordered: ['a'] },
    confidence: { body: { $atLeast: 0.9 } },
  };
  expect(faults(expected)).toEqual([]);
});
