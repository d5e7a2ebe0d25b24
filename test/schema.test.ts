import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import {
  type articleSchema,
  type bodyItemSchema,
  bodyTypes,
  type captionSchema,
  type evidenceSchema,
  kinds,
  type relatedSchema,
  articleSchema as schema,
  type trendingSchema,
  warningCodes,
  type warningSchema,
} from '../src/article.ts';
import type {
  Article,
  BodyItem,
  Caption,
  Evidence,
  RelatedItem,
  TrendingItem,
  Warning,
} from '../src/generated/article.ts';
import jsonSchema from '../src/generated/schema.json' with { type: 'json' };
import { exampleArticle } from './example-article.ts';

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(jsonSchema);

/** Every node of the JSON Schema, by where it stands. */
function* nodes(node: unknown, path = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield [path, node as Record<string, unknown>];
  for (const [key, child] of Object.entries(node)) yield* nodes(child, `${path}/${key}`);
}

/** The example with something else in one place. */
function changed(change: (article: Record<string, any>) => void): unknown {
  const article = structuredClone(exampleArticle);
  change(article);
  return article;
}
