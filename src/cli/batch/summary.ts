import type { Counts } from '../../dump/counts.ts';

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
  const speed = `${number(documents / seconds)}/s, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`;
  const where = errors !== null && failed > 0 ? `, listed in ${errors}` : '';
  const which = skips === null ? '; --skipped FILE lists them' : `, listed in ${skips}`;
  const named = Object.values(languages).length > 0;
  return [
    `${plural(documents, 'document')} in ${duration(seconds)} (${speed})`,
    `  ok       ${number(ok)}${output === null ? '' : ` in ${output}`}`,
    failed > 0 && `  failed   ${number(failed)} (${byNumber(counts.codes)})${where}`,
    skipped > 0 && `  skipped  ${number(skipped)} (${byNumber(counts.rules)})${which}`,
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

/** With commas: `12,345`; small ones with one decimal. */
export function number(value: number): string {
  const text = Number.isInteger(value) || value >= 10 ? String(Math.round(value)) : value.toFixed(1);
  return text.replace(/\B(?=(\d{3})+$)/g, ',');
}

export const plural = (n: number, what: string): string => `${number(n)} ${what}${n === 1 ? '' : 's'}`;

/** `4.2 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
