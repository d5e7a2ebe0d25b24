import type { FieldOutcome, Outcome } from '../outcome.ts';
import { type Overlap, pooled, type Score, scoreOf } from './overlap.ts';

/** The score of one field over some cases. */
export interface FieldScore extends Score {
  field: string;
  cases: number;
}

export interface Scores {
  fields: FieldScore[];
  /** By site, then by field, sites in alphabetical order, pages of none last. */
  sites: { site: string | null; fields: FieldScore[] }[];
}

/** Fields whose score is the mean over pages; that of the others is over all their items together, as the bench has it. */
const meanOverPages = new Set(['body', 'text']);

/** Scores of the fields, of all cases and by site. */
export function scoresOf(outcomes: readonly Outcome[], fields: readonly string[]): Scores {
  const compared = outcomes.filter(({ status }) => status !== 'broken');
  const names = [...new Set(compared.map(({ site }) => site))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
  );
  return {
    fields: fieldScores(compared, fields),
    sites: names.map((site) => ({
      site,
      fields: fieldScores(
        compared.filter((each) => each.site === site),
        fields,
      ),
    })),
  };
}

const fieldScores = (outcomes: readonly Outcome[], fields: readonly string[]): FieldScore[] =>
  fields.flatMap((field) => {
    const found = outcomes.flatMap((each) => each.fields.filter((one) => one.field === field));
    return found.length > 0 ? [{ field, cases: found.length, ...together(field, found) }] : [];
  });

function together(field: string, found: readonly FieldOutcome[]): Score {
  const overlaps: Overlap[] = found.map(({ overlap }) => overlap);
  if (!meanOverPages.has(field)) return scoreOf(pooled(overlaps));
  const scores = overlaps.map(scoreOf);
  const mean = (of: keyof Score): number => scores.reduce((sum, each) => sum + each[of], 0) / scores.length;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}
