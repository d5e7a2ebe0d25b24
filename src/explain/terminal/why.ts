import type { ExplainedRow } from '../rows.ts';
import { oddsSentence, reasonsAgainst, reasonsFor, signed } from '../sentences.ts';
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
  const odds = oddsSentence({ role, confidence }, { role: why.against, confidence: runnerUp.confidence });
  const list = (title: string, reasons: readonly Reason[], color: Paint['for']): string[] => {
    if (reasons.length === 0) return [];
    const told = reasons.flatMap(({ text, weight }) =>
      wrap(visible(text), Math.max(narrowest, width - indent)).map((part, k) => {
        const number = signed(weight).padStart(indent - 2);
        return k === 0 ? `${color(number)}  ${part}` : `${' '.repeat(indent)}${part}`;
      }),
    );
    return [...wrap(title, width).map((part) => paint.strong(part)), ...told];
  };
  return [
    ...wrap(odds, width),
    ...list(reasonsFor(role), why.for, paint.for),
    ...list(reasonsAgainst(why.against), why.counter, paint.against),
  ];
}
