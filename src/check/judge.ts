import type { Article } from '../generated/article.ts';
import type { Expectation } from './case.ts';
import { compare } from './compare.ts';
import type { Difference } from './difference.ts';
import { fieldOf, isWithin, type JsonObject } from './json.ts';
import type { FieldOutcome, Weight } from './outcome.ts';
import { measure } from './score/measures.ts';

/** What is compared, and how strictly. */
export interface Rules {
  /** Only these fields, dotted; all that are expected when null. */
  only: readonly string[] | null;
  /** Fields that are scored instead. */
  scored: readonly string[];
}

export interface JudgedArticle {
  differences: (Difference & { field: string; weight: Weight })[];
  mended: string[];
  fields: FieldOutcome[];
}

/** Compares an Article with what is expected of it. */
export function judge(
  { value, root }: Pick<Expectation, 'value' | 'root'>,
  known: Readonly<Record<string, string>>,
  article: Article,
  rules: Rules,
): JudgedArticle {
  const keys = Object.keys(value).filter((key) => concerns(key, rules.only));
  const knownFields = Object.keys(known);
  const weightOf = (path: Difference['path']): Weight => {
    const field = fieldOf(path);
    if (rules.scored.some((each) => isWithin(field, each))) return 'scored';
    return knownFields.some((each) => isWithin(field, each)) ? 'known' : 'fails';
  };
  const differences = keys.flatMap((key) =>
    compare((value as JsonObject)[key] ?? null, article[key as keyof Article], { path: [key], at: [...root, key] })
      .filter(({ path }) => rules.only === null || rules.only.some((only) => isWithin(fieldOf(path), only)))
      .map((each) => ({ ...each, field: key, weight: weightOf(each.path) })),
  );
  const still = (field: string): boolean => differences.some(({ path }) => isWithin(fieldOf(path), field));
  return {
    differences,
    mended: knownFields.filter((field) => compared(field, keys, rules) && !still(field)),
    fields: keys.map((field) => {
      const right = !differences.some((each) => each.field === field);
      return { field, right, overlap: measure(field, value, article, right) };
    }),
  };
}

/** Whether any of a top key is among the fields asked for. */
export const concerns = (key: string, only: readonly string[] | null): boolean =>
  only === null || only.some((field) => isWithin(field, key));

/** Whether a known field has been compared as a whole, so that it can be said to be right. */
const compared = (field: string, keys: readonly string[], { only, scored }: Rules): boolean =>
  keys.some((key) => isWithin(field, key)) &&
  (only === null || only.some((each) => isWithin(field, each))) &&
  !scored.some((each) => isWithin(field, each));
