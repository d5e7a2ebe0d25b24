import type { Article } from '../../generated/article.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { authorKey, normal, sameTitle } from './normal.ts';
import { bagOverlap, type Overlap, scoreOf, wordOverlap } from './overlap.ts';
import { lineNames, lineOverlap, otherStories } from './printed-lines.ts';

/** How much of a field is right; null where the expectation has no plain value to measure by. */
type Measure = (expected: Json, actual: Article, whole: JsonObject) => Overlap | null;

const one = (right: boolean): Overlap => ({ right: Number(right), found: Number(right), given: 1, wanted: 1 });

/** A text that counts as right when nine in ten of its words (F1) are, as the bench has it for decks. */
const nearlyAll = 0.9;

const title =
  (of: (article: Article) => string | null): Measure =>
  (expected, article) =>
    expected === null || typeof expected === 'string' ? one(sameTitle(of(article), expected)) : null;

const names =
  (given: (article: Article) => readonly string[], wanted: (expected: Json) => Json | undefined): Measure =>
  (expected, article) => {
    const list = wanted(expected);
    if (!isStrings(list)) return null;
    const keys = (all: readonly string[]): string[] => [...new Set(all.map(authorKey).filter(Boolean))];
    return bagOverlap(keys(given(article)), keys(list));
  };

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A list, whether its order matters or not. */
const listed = (expected: Json | undefined): Json | undefined =>
  isObject(expected) && '$unordered' in expected ? expected.$unordered : expected;

const bodyText = (items: Json): string | null => {
  const list = listed(items);
  if (!Array.isArray(list)) return null;
  const texts = list.map((item) => (isObject(item) ? item.text : null));
  return texts.every((each) => typeof each === 'string') ? texts.join('\n\n') : null;
};

const body: Measure = (expected, article) => {
  const text = typeof expected === 'string' ? expected : bodyText(expected);
  return text === null ? null : wordOverlap(article.text, text);
};

const measures: Readonly<Record<string, Measure>> = {
  body,
  text: body,
  headline: title(({ headline }) => headline),
  kicker: title(({ kicker }) => kicker),
  deck: (expected, { deck }) => {
    if (expected !== null && typeof expected !== 'string') return null;
    const [given, wanted] = [normal(deck).toLowerCase(), normal(expected).toLowerCase()];
    const hit = given && wanted ? Number(scoreOf(wordOverlap(given, wanted)).f1 >= nearlyAll) : 0;
    return { right: hit, found: hit, given: Number(given !== ''), wanted: Number(wanted !== '') };
  },
  byline: names(
    ({ byline }) => byline.authors,
    (expected) => (isObject(expected) ? listed(expected.authors) : undefined),
  ),
  tags: names(({ tags }) => tags, listed),
  date: (expected, { date }) => {
    const wanted = isObject(expected) ? (expected.day ?? expected.published) : undefined;
    return typeof wanted === 'string' ? one(date.day === wanted.slice(0, 10)) : null;
  },
  ...Object.fromEntries(
    lineNames.map((name): [string, Measure] => [
      name,
      (expected, article, whole) => {
        const list = listed(expected);
        const others = whole[otherStories[name] ?? ''];
        return Array.isArray(list) ? lineOverlap(name, list, article, Array.isArray(others) ? others : []) : null;
      },
    ]),
  ),
};

/**
 * How much of a field of an Article is right: of the body the words, of lists the lines, of authors and tags the names,
 * of the rest whether it is. Where the expectation has no plain value (operators), whether it holds.
 */
export function measure(field: string, expected: JsonObject, article: Article, right: boolean): Overlap {
  return measures[field]?.(expected[field] ?? null, article, expected) ?? one(right);
}
