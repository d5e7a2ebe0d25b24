import type { Article } from '../../generated/article.ts';
import type { Json, JsonObject } from '../json.ts';
import { lasting } from './lasting.ts';

/** Fields that only say again what others say: a case that held them would differ twice. */
const derived = new Set(['id', 'text', 'fingerprint', 'simhash']);

/** Everything found on a page, as an expectation: without what changes with every release and what follows from other fields. */
export function firstExpectation(article: Article): JsonObject {
  const { language, warnings, ...fields } = lasting(article as unknown as Json, []) as JsonObject;
  const { code } = language as JsonObject;
  return Object.fromEntries(
    Object.entries({ ...fields, language: { code: code ?? null }, warnings: warnings ?? [] })
      .filter(([key]) => !derived.has(key))
      .sort(([a], [b]) => orderOf(article, a) - orderOf(article, b)),
  );
}

/** The order of the Article. */
const orderOf = (article: Article, key: string): number => Object.keys(article).indexOf(key);
