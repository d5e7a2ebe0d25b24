import type { Gold } from './judged-page.ts';

/**
 * What flattened text can be asked for: not the title that the page does not print, nor date and authors that stand in its metadata
 * alone. Whether date and authors are printed is known of pages labelled line by line; of others they are not asked for, and the title is.
 */
export function printed(gold: Gold): Gold {
  const has = (role: string): boolean => gold.roles?.some((each) => each.split('+').includes(role)) ?? false;
  return {
    ...gold,
    title: gold.headlineAbsent ? null : gold.title,
    date: has('date') ? gold.date : null,
    authors: has('byline') ? gold.authors : null,
  };
}
