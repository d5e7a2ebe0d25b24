import { pooled } from '../../../src/check/score/overlap.ts';
import { type LineName, lineKey, lineOverlap } from '../../../src/check/score/printed-lines.ts';
import type { Figures, Gold, JudgedPage } from '../judged-page.ts';
import { pooledF1, share } from './average.ts';

/** The lines that are no mistake in a list of stories: those of the other one, and teasers. */
const softLines = (name: LineName, { related = [], trending = [], teasers = [] }: Gold): readonly string[] =>
  ({ captions: [], related: [...trending, ...teasers], trending: [...related, ...teasers] })[name];

/**
 * Makes the measure of a list: F1 of its lines over all pages, and the share of its lines that were left in the body as a line of
 * their own. A line that stands twice on a page counts once. A credit made up of marks alone ("Foto") is as good as any other such.
 */
export const list =
  (name: LineName) =>
  (pages: readonly JudgedPage[]): Figures<'f1' | 'inBody'> => {
    const known = pages.flatMap(({ gold, answer }) => {
      const lines = gold[name];
      return lines ? [{ gold, answer, lines }] : [];
    });
    const inBody = known.flatMap(({ answer, lines }) => {
      const body = new Set(answer.body.split('\n').map(lineKey));
      return [...new Set(lines.map(lineKey).filter(Boolean))].map((line) => body.has(line));
    });
    const overlaps = known.flatMap(({ gold, answer: { lists }, lines }) =>
      lists ? [lineOverlap(name, lines, lists, softLines(name, gold))] : [],
    );
    return { f1: pooledF1(pooled(overlaps)), inBody: share(inBody) };
  };
