/** Forms that each labelled page is learned from: its HTML, and the dumps that scrapers make of it. */
export const forms = [
  'html',
  'html-planted',
  'text-blocks',
  'text-main',
  'text-strings',
  'text-wrapped',
  'text-runs',
  'dump-1',
  'dump-2',
];
