import type { BaselineComparison, Change } from '../baseline.ts';
import { countsOf } from '../outcome.ts';
import { caseDetails, caseLine } from '../render/case.ts';
import type { Paint } from '../render/paint.ts';
import { scoreLines } from '../render/scores.ts';
import { visible } from '../render/visible.ts';
import { type PaintedText, wrapped } from '../render/wrap.ts';
import type { Reporter, ReporterLook, Run } from './reporter.ts';

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
    return `${[...before, ...details, ...scores, ...earlier, ...summary(run, look)].join('\n')}\n`;
  },
};

function summary({ outcomes, leftOut, milliseconds, verdict }: Run, { paint, width }: ReporterLook): string[] {
  const { cases, passed, failed, known, broken } = countsOf(outcomes);
  const mended = outcomes.filter((each) => each.mended.length > 0).length;
  const parts: PaintedText[] = [
    { text: counted(cases, 'case'), paint: paint.strong },
    ...some(passed, 'as expected', paint.good),
    ...some(known, known === 1 ? 'differs as known' : 'differ as known', paint.known),
    ...some(failed, failed === 1 ? 'differs' : 'differ', paint.bad),
    ...some(broken, 'broken', paint.bad),
    ...some(mended, 'better than known', paint.bad),
    ...(verdict?.below ?? []).map((field): PaintedText => ({ text: `${field} below its threshold`, paint: paint.bad })),
    ...some(leftOut, 'left out', paint.dim),
  ];
  const sentence = parts.flatMap((part, index) => (index > 0 ? [{ text: ', ', paint: plainly }, part] : [part]));
  const legend: PaintedText[] = outcomes.some(
    ({ status, differences }) => status === 'failed' && differences.length > 0,
  )
    ? [
        { text: '  ', paint: plainly },
        { text: paint.color ? 'expected' : '[-expected-]', paint: paint.struck },
        { text: ' ', paint: plainly },
        { text: paint.color ? 'found' : '{+found+}', paint: paint.added },
      ]
    : [];
  return wrapped([...sentence, { text: `  ${seconds(milliseconds)}`, paint: paint.dim }, ...legend], width);
}

const plainly = (text: string): string => text;

const some = (count: number, what: string, colour: PaintedText['paint']): PaintedText[] =>
  count > 0 ? [{ text: `${count} ${what}`, paint: colour }] : [];

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function baselineLines({ better, worse, gone, added }: BaselineComparison, paint: Paint): string[] {
  const row =
    (colour: (text: string) => string, sign: string) =>
    ({ name, field, before, now }: Change): string =>
      `  ${colour(sign)} ${visible(name)}  ${field}  ${standing(before)} → ${standing(now)}`;
  const head = `${paint.strong('Since the baseline:')} ${better.length} better, ${worse.length} worse, ${added.length} new, ${gone.length} gone`;
  return [head, ...worse.map(row(paint.bad, '↓')), ...better.map(row(paint.good, '↑'))];
}

/** As expected, else the score; where the score does not show what differs, that it does. */
function standing(of: Change['now']): string {
  if (of === null) return '–';
  if (of.right) return 'right';
  return of.f1 > 0.9995 ? 'differs' : of.f1.toFixed(3);
}
