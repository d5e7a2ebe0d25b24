import { isObject, type Json, pathText } from '../json.ts';
import type { FoundDifference, InputPlace, Outcome } from '../outcome.ts';
import type { Paint } from './paint.ts';
import { beginning, shortened } from './shorten.ts';
import { visible } from './visible.ts';
import { markedRun, type Run, wordDiff } from './word-diff.ts';
import { type PaintedText, wrapped } from './wrap.ts';

export interface Look {
  width: number;
  paint: Paint;
}

/** One difference: a line that says where, and the words that differ. */
export function differenceLines(difference: FoundDifference, outcome: Outcome, { width, paint }: Look): string[] {
  const { kind, rule } = difference;
  const what = kind === 'missing' ? 'missing' : kind === 'extra' ? 'too much' : '';
  const head: PaintedText[] = [
    { text: pathText(difference.path), paint: paint.strong },
    { text: `${what && ` ${what}`}  `, paint: plainly },
    { text: places(difference, outcome).map(unbroken).join('  '), paint: (text) => paint.dim(broken(text)) },
  ];
  const body = rule !== undefined && kind === 'rule' ? ruleLines(difference, paint) : changeLines(difference, paint);
  return [
    ...wrapped(head, width - 2).map((line, index) => `${index === 0 ? '  ' : '      '}${line}`),
    ...body.flatMap(({ mark, pieces }) =>
      wrapped(pieces, width - 6).map((line, index) => `    ${index === 0 ? mark : ' '} ${line}`),
    ),
  ];
}

/** A paragraph with the sign that stands before its first line. */
interface Marked {
  mark: string;
  pieces: PaintedText[];
}

/** A text that is not to be broken into lines. */
const unbroken = (text: string): string => text.replaceAll(' ', noBreak);
const broken = (text: string): string => text.replaceAll(noBreak, ' ');
const noBreak = '\u00a0';

const plainly = (text: string): string => text;

/** Places of the input that are named. */
const manyPlaces = 2;

/** Where it is expected and where the input has it: `expected.json:36  input.txt:14, read as caption`. */
function places({ expectedAt, input }: FoundDifference, { expectedFile, inputFile }: Outcome): string[] {
  const shown = input.slice(0, manyPlaces).map((place) => inputText(place, inputFile));
  const more = input.length > manyPlaces ? ['…'] : [];
  return [`${baseName(expectedFile)}:${expectedAt.line}`, ...shown, ...more];
}

const baseName = (file: string | null): string => file?.replace(/^.*[\\/]/, '') ?? '';

export function inputText({ from, to, role }: InputPlace, inputFile: string | null): string {
  const lines = to > from ? `${from}-${to}` : `${from}`;
  return `${baseName(inputFile) || 'page'}:${lines}${role ? `, read as ${role}` : ''}`;
}

function ruleLines({ rule = '', actual }: FoundDifference, paint: Paint): Marked[] {
  const found = actual === null ? 'nothing found' : visible(beginning(shown(actual)));
  return [
    { mark: ' ', pieces: [{ text: visible(rule), paint: plainly }] },
    { mark: paint.added('+'), pieces: [{ text: found, paint: actual === null ? paint.dim : paint.added }] },
  ];
}

function changeLines({ kind, expected, actual }: FoundDifference, paint: Paint): Marked[] {
  const runs =
    kind === 'value' && typeof expected === 'string' && typeof actual === 'string' ? wordDiff(expected, actual) : null;
  if (runs) return [{ mark: ' ', pieces: shortened(runs).map((run) => runPiece(run, paint)) }];
  return [
    ...(kind === 'extra' ? [] : [{ mark: paint.removed('-'), pieces: [alone(expected, paint.removed, paint)] }]),
    ...(kind === 'missing' ? [] : [{ mark: paint.added('+'), pieces: [alone(actual, paint.added, paint)] }]),
  ];
}

function runPiece({ kind, text }: Run, paint: Paint): PaintedText {
  const seen = visible(text);
  if (kind === 'same') return { text: seen, paint: plainly };
  if (paint.color) return { text: seen, paint: kind === 'removed' ? paint.struck : paint.added };
  return { text: markedRun({ kind, text: seen }), paint: plainly };
}

function alone(value: Json, colour: (text: string) => string, paint: Paint): PaintedText {
  return value === null
    ? { text: 'nothing', paint: paint.dim }
    : { text: visible(beginning(shown(value))), paint: colour };
}

/** A value as people would write it: of an item what it says, and what it is. */
export function shown(value: Json): string {
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (Array.isArray(value)) return value.length > 0 ? value.map(shown).join(' · ') : '[]';
  if (!isObject(value)) return JSON.stringify(value);
  const { text, type } = value;
  const rest = Object.entries(value).filter(
    ([key, part]) => !['text', 'type', 'confidence', 'links'].includes(key) && part !== null,
  );
  if (typeof text !== 'string') return JSON.stringify(value);
  const more = rest.map(([key, part]) => `${key}: ${typeof part === 'string' ? part : JSON.stringify(part)}`);
  const said = `${typeof type === 'string' && type !== 'paragraph' ? `${type}: ` : ''}${beginning(text)}`;
  return more.length > 0 ? `${said} (${more.join(', ')})` : said;
}
