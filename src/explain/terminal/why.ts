import { percent, roleLooks } from '../roles.ts';
import type { ExplainedRow } from '../rows.ts';
import { visible } from '../visible.ts';
import type { Reason } from '../why/why.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** Columns of the numbers before the reasons, and the least that a reason gets beside them. */
const indent = 7;
const narrowest = 4;

/** Why a line has its role, in lines of at most so many columns. */
export function whyLines({ role, confidence, runnerUp, why }: ExplainedRow, width: number, paint: Paint): string[] {
  if (!why) return [];
  const sure = (share: number): string => `${percent(share)} %`;
  const odds =
    runnerUp.confidence <= confidence
      ? `${sure(confidence)} sure that it is ${role} (${roleLooks[role].meaning}); next likely: ${why.against} (${roleLooks[why.against].meaning}), ${sure(runnerUp.confidence)}.`
      : `By itself it looks more like ${why.against} (${sure(runnerUp.confidence)}) than ${role} (${sure(confidence)}); the other lines of the page decided.`;
  const list = (title: string, reasons: readonly Reason[], color: Paint['for']): string[] => {
    if (reasons.length === 0) return [];
    const told = reasons.flatMap(({ text, weight }) =>
      wrap(visible(text), Math.max(narrowest, width - indent)).map((part, k) => {
        const number = `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`.padStart(indent - 2);
        return k === 0 ? `${color(number)}  ${part}` : `${' '.repeat(indent)}${part}`;
      }),
    );
    return [...wrap(title, width).map((part) => paint.strong(part)), ...told];
  };
  return [
    ...wrap(odds, width),
    ...list(`it looks like ${role} since it`, why.for, paint.for),
    ...list(`it looks more like ${why.against} since it`, why.counter, paint.against),
  ];
}
