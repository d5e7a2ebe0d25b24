import { languageCode } from '../../../src/label/language/iso-639.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { share } from './average.ts';

const norwegian = /^n[bno]$/;

/** A code of two letters is taken as it is, Norwegian aside: `sh`, an old code of Serbian, is not `sr`. */
function codeOf(tag: string | null | undefined): string | null {
  const primary = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return primary.length === 2 && !norwegian.test(primary) ? primary : languageCode(primary);
}

/** The share of pages whose language is the wanted one; regions aside, and all forms of Norwegian are one. */
export function language(pages: readonly JudgedPage[]): Figures<'right'> {
  const right = pages.flatMap(({ gold, answer }) => {
    const wanted = codeOf(gold.lang);
    return wanted ? [codeOf(answer.language) === wanted] : [];
  });
  return { right: share(right) };
}
