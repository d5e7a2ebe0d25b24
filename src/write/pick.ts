import type { Article } from '../generated/article.ts';
import type { Fields } from './fields.ts';

/** The same shape with any part left out. */
export type Part<T> = T extends readonly (infer Item)[]
  ? Part<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Part<T[Key]> }
    : T;

/** Keys to keep; null keeps all that is below. */
export type Tree = Map<string, Tree | null>;

/**
 * The Article with these fields alone, in the same nested shape and in the order asked for. Lists keep all their
 * items with only those keys; a key that the Article does not have is left out.
 */
export const pick = (article: Article, fields: Fields): Part<Article> => keep(article, treeOf(fields)) as Part<Article>;

/** Fields as the nested shape they have in an Article. */
export function treeOf(fields: Fields): Tree {
  const root: Tree = new Map();
  for (const path of fields) {
    let tree = root;
    for (const [index, key] of path.entries()) {
      const below = tree.get(key);
      if (below === null) break;
      if (index === path.length - 1) tree.set(key, null);
      else {
        const next: Tree = below ?? new Map();
        tree.set(key, next);
        tree = next;
      }
    }
  }
  return root;
}

function keep(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => keep(item, tree));
  if (value === null || typeof value !== 'object') return value;
  const kept: Record<string, unknown> = {};
  for (const [key, below] of tree) {
    const found = (value as Record<string, unknown>)[key];
    if (found !== undefined) kept[key] = below ? keep(found, below) : found;
  }
  return kept;
}
