import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import * as source from '../src/article.ts';
import type * as generated from '../src/generated/article.ts';
import jsonSchema from '../src/generated/schema.json' with { type: 'json' };
import { exampleArticle } from './example-article.ts';

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(jsonSchema);

type Change = (article: typeof exampleArticle & Record<string, unknown>) => void;

/** The example with something else in one place. */
function changed(change: Change): unknown {
  const article = structuredClone(exampleArticle);
  change(article as Parameters<Change>[0]);
  return article;
}

/** Every node of the JSON Schema, by where it stands. */
function nodes(node: unknown, path = '#'): [path: string, node: Record<string, unknown>][] {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.entries(node).flatMap(([key, child]) => nodes(child, `${path}/${key}`));
  return Array.isArray(node) ? inside : [[path, node as Record<string, unknown>], ...inside];
}

test('the generated types say what the schema says (checked by tsc)', () => {
  expectTypeOf<generated.Article>().toEqualTypeOf<z.infer<typeof source.articleSchema>>();
  expectTypeOf<generated.BodyItem>().toEqualTypeOf<z.infer<typeof source.bodyItemSchema>>();
  expectTypeOf<generated.Caption>().toEqualTypeOf<z.infer<typeof source.captionSchema>>();
  expectTypeOf<generated.RelatedItem>().toEqualTypeOf<z.infer<typeof source.relatedSchema>>();
  expectTypeOf<generated.TrendingItem>().toEqualTypeOf<z.infer<typeof source.trendingSchema>>();
  expectTypeOf<generated.Warning>().toEqualTypeOf<z.infer<typeof source.warningSchema>>();
  expectTypeOf<generated.Evidence>().toEqualTypeOf<z.infer<typeof source.evidenceSchema>>();
});

describe('the schema in src', () => {
  test('takes the example', () => {
    expect(source.articleSchema.parse(exampleArticle)).toEqual(exampleArticle);
  });

  test.each<[string, Change]>([
    ['a kind it does not know', (article) => Object.assign(article, { kind: 'poem' })],
    ['a missing key', (article) => Reflect.deleteProperty(article, 'kicker')],
    ['a confidence over 1', (article) => Object.assign(article.language, { confidence: 1.1 })],
    ['a caption without credit', (article) => Object.assign(article, { captions: [{ text: 'a' }] })],
  ])('refuses %s', (_, change) => {
    expect(source.articleSchema.safeParse(changed(change)).success).toBe(false);
  });
});

describe('the JSON Schema', () => {
  test('is of draft 2020-12 and takes the example', () => {
    expect(jsonSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    validate(exampleArticle);
    expect(validate.errors).toBeNull();
  });

  test.each<[string, Change]>([
    ['a key', (article) => Object.assign(article, { mood: 'calm' })],
    ['a key of an item', (article) => Object.assign(article.captions[0] ?? {}, { alt: 'a' })],
    ['a key of an object', (article) => Object.assign(article.date, { embargo: null })],
    ['a kind', (article) => Object.assign(article, { kind: 'poem' })],
    ['a body type', (article) => Object.assign(article.body[0] ?? {}, { type: 'verse' })],
    ['a warning code', (article) => Object.assign(article.warnings[0] ?? {}, { code: 'rhymes' })],
  ])('takes %s it does not know', (_, change) => {
    validate(changed(change));
    expect(validate.errors).toBeNull();
  });

  test.each<[string, Change]>([
    ['another schema', (article) => Object.assign(article, { schema: 'recorte/2' })],
    ['a missing key', (article) => Reflect.deleteProperty(article, 'kicker')],
    ['a missing key of an item', (article) => Object.assign(article, { captions: [{ text: 'a' }] })],
    ['a null where there is none', (article) => Object.assign(article, { tags: null })],
    ['a number for a text', (article) => Object.assign(article, { headline: 7 })],
    ['a confidence over 1', (article) => Object.assign(article.language, { confidence: 1.1 })],
  ])('refuses %s', (_, change) => {
    expect(validate(changed(change))).toBe(false);
  });

  test('is closed nowhere', () => {
    const closed = nodes(jsonSchema).filter(([, node]) => node.enum ?? node.additionalProperties === false);
    expect(closed).toEqual([]);
  });

  test('notes the values it knows', () => {
    const { kind } = jsonSchema.properties;
    expect(kind.examples).toEqual(source.kinds);
    expect(kind.description).toContain(source.kinds.join(', '));
    expect(jsonSchema.$defs.BodyItem.properties.type.examples).toEqual(source.bodyTypes);
    expect(jsonSchema.$defs.Warning.properties.code.examples).toEqual(source.warningCodes);
  });

  test('describes every property', () => {
    const properties = nodes(jsonSchema).flatMap(([path, { properties }]) =>
      Object.entries(properties ?? {}).map(([key, property]) => [`${path}/${key}`, property.description]),
    );
    expect(properties.length).toBeGreaterThan(60);
    expect(properties.filter(([, description]) => typeof description !== 'string')).toEqual([]);
  });
});
