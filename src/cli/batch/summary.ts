import type { Counts } from '../../dump/counts.ts';
import { duration, number, plural, size } from './amounts.ts';

export interface Ending {
  counts: Counts;
  /** Of work, in this run and those it went on from. */
  seconds: number;
  /** Where results and errors are; null where that is a stream. */
  output: string | null;
  errors: string | null;
  /** Where skips are listed; null where they are not. */
  skips: string | null;
}

const shownLanguages = 8;

/** What a run came to, in a few lines. */
export function summary({ counts, seconds, output, errors, skips }: Ending): string {
  const { documents, ok, failed, skipped, bytes, withoutHeadline, withoutDate, languages } = counts;
  const speed = `${number(documents / seconds)}/s, ${size(bytes / seconds)}/s`;
  const where = errors !== null && failed > 0 ? `, listed in ${errors} (--retry-errors reads it)` : '';
  const which = skips === null ? '; --skipped FILE lists them' : `, listed in ${skips}`;
  const named = Object.values(languages).length > 0;
  return [
    `${plural(documents, 'document')} in ${duration(seconds)} (${speed})`,
    `  ok       ${number(ok)}${output === null ? '' : ` in ${output}`}`,
    failed > 0 && `  failed   ${number(failed)} (${byNumber(counts.codes)})${where}`,
    skipped > 0 && `  skipped  ${number(skipped)} (${byNumber(counts.rules)})${which}`,
    documents === 0 && '  nothing to read was found: check the inputs',
    named && `  languages  ${byNumber(languages, shownLanguages)}`,
    named && `  without headline ${number(withoutHeadline)}, without date ${number(withoutDate)}`,
  ]
    .filter((line) => line !== false)
    .join('\n');
}

/** `12 es, 3 en`, the largest first. */
function byNumber(numbers: Readonly<Record<string, number>>, most = Number.POSITIVE_INFINITY): string {
  const sorted = Object.entries(numbers).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const shown = sorted.slice(0, most).map(([name, n]) => `${number(n)} ${name}`);
  const rest = sorted.slice(most).reduce((sum, [, n]) => sum + n, 0);
  return [...shown, ...(rest > 0 ? [`${number(rest)} other`] : [])].join(', ');
}
