import stringWidth from 'string-width';
import type { CaseFault } from '../case.ts';
import { fieldsThat, type Outcome } from '../outcome.ts';
import { scoreOf } from '../score/overlap.ts';
import { differenceLines, type Look } from './difference.ts';
import { visible } from './visible.ts';
import { cut, wrapped } from './wrap.ts';

/** One line: how the case came out, its name, and the fields that are to be looked at. */
export function caseLine(outcome: Outcome, { width, paint }: Look): string {
  const { status, mended } = outcome;
  const sign = {
    passed: paint.good('✓'),
    failed: paint.bad('✗'),
    known: paint.known('~'),
    broken: paint.bad('!'),
  }[status];
  const notes = [
    fieldsThat('fails', outcome).join(', '),
    ...(mended.length > 0 ? [`${mended.join(', ')} right now`] : []),
    ...(fieldsThat('known', outcome).length > 0 ? [`known: ${fieldsThat('known', outcome).join(', ')}`] : []),
    ...scoredNotes(outcome),
    ...(status === 'broken' ? ['broken'] : []),
  ].filter(Boolean);
  const name = cut(visible(outcome.name), width - 2);
  const note = cut(notes.join('; '), Math.max(0, width - 4 - stringWidth(name)));
  const colour = status === 'failed' || status === 'broken' ? paint.bad : paint.dim;
  return `${sign} ${status === 'passed' ? paint.dim(name) : name}${note.length > 1 ? `  ${colour(note)}` : ''}`;
}

const scoredNotes = (outcome: Outcome): string[] =>
  fieldsThat('scored', outcome).map((field) => {
    const found = outcome.fields.find((each) => each.field === field);
    return `${field} ${found ? scoreOf(found.overlap).f1.toFixed(3) : ''}`.trim();
  });

/** All that is to be told of a case that failed or is broken. */
export function caseDetails(outcome: Outcome, look: Look): string[] {
  const { width, paint } = look;
  const { fault, mended } = outcome;
  const differences = outcome.differences.filter(({ weight }) => weight === 'fails');
  const stale = mended.map(
    (field) => `${field} is said to differ and is right now: take it out of what is known, or run with --update.`,
  );
  return [
    `${paint.bad(fault ? '!' : '✗')} ${paint.strong(visible(outcome.name))}`,
    ...(fault
      ? wrapped([{ text: visible(faultText(fault)), paint: (text) => text }], width - 2).map((line) => `  ${line}`)
      : []),
    ...differences.flatMap((each) => differenceLines(each, outcome, look)),
    ...stale.flatMap((text) => wrapped([{ text, paint: (line) => line }], width - 2).map((line) => `  ${line}`)),
  ];
}

/** Where, what and what to do: `fixtures/x/expected.json:3:5: not JSON: a comma is missing.` */
export function faultText({ file, line, column, message }: CaseFault): string {
  return `${[file, line, column].filter((part) => part !== null).join(':')}: ${message}`;
}
