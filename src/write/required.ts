import { RecorteError } from '../errors.ts';
import type { Article } from '../generated/article.ts';
import type { Fields } from './fields.ts';
import { pick } from './pick.ts';

/** @throws RecorteError missing-field, naming every required field that the Article does not have */
export function demand(article: Article, required: Fields): void {
  const missing = required.filter((path) => isEmpty(pick(article, [path]))).map((path) => path.join('.'));
  if (missing.length === 0) return;
  throw new RecorteError({
    code: 'missing-field',
    message: `no ${missing.join(', no ')}`,
    hint: 'Leave out --require to see what was found',
  });
}

/** Nothing, a blank string, or a list or an object with nothing in it. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
