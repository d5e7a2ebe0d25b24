import { pathText } from '../json.ts';
import type { FoundDifference, Outcome } from '../outcome.ts';
import { faultText } from '../render/case.ts';
import { inputText, shown } from '../render/difference.ts';
import { beginning, shortened } from '../render/shorten.ts';
import { markedRun, wordDiff } from '../render/word-diff.ts';

/** What is wrong with a case in plain sentences, for reports without colour and width. */
export function sentencesOf(outcome: Outcome): string[] {
  const { differences, mended, fault } = outcome;
  return [
    ...(fault ? [faultText(fault)] : []),
    ...differences
      .filter(({ weight }) => weight === 'fails')
      .map((each) => differenceSentence(each, outcome.inputFile)),
    ...mended.map((field) => `${field}: said to differ, but right now`),
  ];
}

export function differenceSentence(
  { kind, path, rule, expected, actual, input }: FoundDifference,
  inputFile: string | null,
): string {
  const lines = input.map((place) => inputText(place, inputFile)).join(', ');
  const where = `${pathText(path)}${lines && ` [${lines}]`}`;
  if (kind === 'missing') return `${where}: missing: ${said(expected)}`;
  if (kind === 'extra') return `${where}: too much: ${said(actual)}`;
  if (kind === 'rule') return `${where}: ${rule}; found: ${said(actual)}`;
  const runs = typeof expected === 'string' && typeof actual === 'string' ? wordDiff(expected, actual) : null;
  if (runs) return `${where}: ${shortened(runs).map(markedRun).join('')}`;
  return `${where}: expected: ${said(expected)}\nfound: ${said(actual)}`;
}

const said = (value: FoundDifference['actual']): string => (value === null ? 'nothing' : beginning(shown(value)));
