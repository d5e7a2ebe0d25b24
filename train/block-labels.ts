import type { KnownPage } from './corpora.ts';
import { alignBody, alignParts, alignRoles, alignSnippets, type Label } from './gold.ts';
import type { PageForm } from './page-form.ts';

/** What is known of each block of a page in one of its forms; null where its parts are not found on it. */
export function blockLabels({ row, lines }: KnownPage, form: PageForm, texts: readonly string[]): Label[] | null {
  if (lines.length > 0) return alignRoles(form.lines, form.roles, texts);
  const { body, with: inside, without } = row.gold;
  const labels = body ? alignBody(body, texts) : inside ? alignSnippets(inside, without ?? [], texts) : null;
  return alignParts(row.gold, texts, labels ?? texts.map(() => null));
}
