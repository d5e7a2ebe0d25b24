import { languageCode } from '../../../src/label/language/iso-639.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { share } from './average.ts';

/** The share of pages whose language is the wanted one; regions aside, and all forms of Norwegian are one. */
export function language(pages: readonly JudgedPage[]): Figures<'right'> {
  const right = pages.flatMap(({ gold, answer }) => {
    const wanted = languageCode(gold.lang ?? '');
    return wanted ? [languageCode(answer.language ?? '') === wanted] : [];
  });
  return { right: share(right) };
}
