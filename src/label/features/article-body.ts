import { foldCase } from '../../letters/fold-case.ts';
import type { Fact } from '../../read/document.ts';
import { type MeasuredLine, type Vocabulary, wordsIn } from './lines.ts';

/** Words in a row by which a text is found again. */
const run = 4;
/** Shorter bodies in the metadata are teasers. */
const shortBody = 400;
/** Words of a block that are looked for. */
const looked = 80;

/** Numbers of words in a row as one number, good enough to find them again (Horner's rule). */
const runAt = (words: readonly number[], at: number): number => {
  let key = 0;
  for (let k = at; k < at + run; k++) key = Math.imul(key, 0x01000193) ^ (words[k] as number);
  return key;
};

/** Whether the metadata hold the story, and the share of a block's runs of words that it has. */
export const articleBodyFeatures = ['inArticleBody', 'knowsArticleBody'] as const;

/** Fills the columns of all rows, `width` wide, from column `at` on. */
export function fillArticleBody(
  rows: Float32Array,
  width: number,
  at: number,
  bodies: readonly Fact[],
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
): void {
  const runs = runsIn(bodies, vocabulary);
  if (runs.size === 0) return;
  for (let i = 0; i < lines.length; i++) {
    const row = i * width + at;
    rows[row] = shareIn(runs, (lines[i] as MeasuredLine).words);
    rows[row + 1] = 1;
  }
}

function runsIn(bodies: readonly Fact[], vocabulary: Vocabulary): ReadonlySet<number> {
  const runs = new Set<number>();
  for (const { value } of bodies) {
    if (value.length < shortBody) continue;
    const all = wordsIn(foldCase(value), vocabulary);
    for (let i = 0; i + run <= all.length; i++) runs.add(runAt(all, i));
  }
  return runs;
}

function shareIn(runs: ReadonlySet<number>, own: readonly number[]): number {
  const last = Math.min(own.length, looked) - run;
  if (last < 0) return 0;
  let found = 0;
  for (let i = 0; i <= last; i++) if (runs.has(runAt(own, i))) found++;
  return found / (last + 1);
}
