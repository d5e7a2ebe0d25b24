import { fold } from '../letters/fold.ts';
import { standsAlone } from '../letters/stands-alone.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { remember } from '../remember.ts';

/** Before such a label, and between it and the sign behind it, stand a few words at most: “Image caption, …”, “图像加注文字，…”. */
const mostBefore = 20;
const mostBehind = 12;
/** Signs that part the label from what is shown. */
const signs = /[:：,،，]/;

const compiled = new WeakMap<readonly Lexicon[], readonly string[]>();

/** The folded labels of what a picture shows. */
export const shownLabels = (lexicons: readonly Lexicon[]): readonly string[] =>
  remember(compiled, lexicons, () => lexicons.flatMap(({ captionLabels }) => captionLabels.map(fold)));

/** Where the label ends by which a line begins to say what a picture shows; 0 where it begins with none. */
export function shownFrom(line: string, lexicons: readonly Lexicon[]): number {
  const end = line.search(signs);
  if (end < 0) return 0;
  const head = fold(line.slice(0, end));
  const labelled = shownLabels(lexicons).some((label) => {
    const at = head.indexOf(label);
    const fits = at >= 0 && at <= mostBefore && end - at - label.length <= mostBehind;
    return fits && standsAlone(head, at, at + label.length);
  });
  return labelled ? end + 1 : 0;
}
