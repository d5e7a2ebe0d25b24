import type { BaselineComparison, Change } from '../baseline.ts';
import { countsOf } from '../outcome.ts';
import { caseDetails, caseLine } from '../render/case.ts';
import type { Paint } from '../render/paint.ts';
import { scoreLines } from '../render/scores.ts';
import { visible } from '../render/visible.ts';
import type { Reporter, Run } from './reporter.ts';

/** For people: a line a case, what differs word by word, the scores where some are asked for, a summary. */
export const defaultReporter: Reporter = {
  name: 'default',
  each: (outcome, look) => (look.quiet ? '' : `${caseLine(outcome, look)}\n`),
  end(run, look) {
    const { paint } = look;
    const told = run.outcomes.filter(({ status }) => status === 'failed' || status === 'broken');
    const details = look.quiet ? [] : told.flatMap((outcome) => [...caseDetails(outcome, look), '']);
    const scores = run.verdict ? [...scoreLines(run.verdict, look), ''] : [];
    const earlier = run.baseline ? [...baselineLines(run.baseline, paint), ''] : [];
    const before = look.quiet || run.outcomes.length === 0 ? [] : [''];
    return `${[...before, ...details, ...scores, ...earlier, ...summary(run, paint)].join('\n')}\n`;
  },
};

function summary({ outcomes, leftOut, milliseconds, verdict }: Run, paint: Paint): string[] {
  const { cases, passed, failed, known, broken } = countsOf(outcomes);
  const mended = outcomes.filter((each) => each.mended.length > 0).length;
  const parts = [
    paint.strong(counted(cases, 'case')),
    passed > 0 && paint.good(`${passed} as expected`),
    known > 0 && paint.known(`${known} ${known === 1 ? 'differs' : 'differ'} as known`),
    failed > 0 && paint.bad(`${failed} ${failed === 1 ? 'differs' : 'differ'}`),
    broken > 0 && paint.bad(`${broken} broken`),
    mended > 0 && paint.bad(`${mended} better than known`),
    verdict && verdict.below.length > 0 && paint.bad(`${verdict.below.join(', ')} below the threshold`),
    leftOut > 0 && paint.dim(`${leftOut} left out`),
  ].filter((part): part is string => typeof part === 'string');
  const legend = outcomes.some(({ status, differences }) => status === 'failed' && differences.length > 0)
    ? [
        `${paint.removed(paint.color ? 'expected' : '[-expected-]')} ${paint.added(paint.color ? 'found' : '{+found+}')}`,
      ]
    : [];
  return [[parts.join(', '), paint.dim(seconds(milliseconds)), ...legend].join('  ')];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function baselineLines({ better, worse, gone, added }: BaselineComparison, paint: Paint): string[] {
  const score = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const row =
    (colour: (text: string) => string, sign: string) =>
    ({ name, field, before, now }: Change): string =>
      `  ${colour(sign)} ${visible(name)}  ${field}  ${score(before)} → ${score(now)}`;
  const head = `${paint.strong('Since the baseline:')} ${better.length} better, ${worse.length} worse, ${added.length} new, ${gone.length} gone`;
  return [head, ...worse.map(row(paint.bad, '↓')), ...better.map(row(paint.good, '↑'))];
}
