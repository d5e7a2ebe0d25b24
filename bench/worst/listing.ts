import type { ChalkInstance } from 'chalk';
import { pooled, type Score, scoreOf, wordOverlap } from '../../src/check/score/overlap.ts';
import type { AnsweredPage } from './answer.ts';
import { calibrationOf } from './calibration.ts';
import { confusionRows } from './confusion.ts';
import { counted } from './counted.ts';
import { beginning, type DifferenceLine, difference } from './difference.ts';
import { type ScoredPage, wantedOf } from './scored-page.ts';

/** What is listed, and how. */
export interface ListingOptions {
  role: string | null;
  /** How many wrong lines of a page. */
  lines: number;
  paint: ChalkInstance;
}

/** Confusions that change nothing of what is wanted are said to these numbers, of a page and of the whole set. */
const pageConfusions = 3;
const allConfusions = 15;

/** Paragraphs in no block mostly have one cause: these many show it. */
const shownUnread = 5;

const paints = { '-': 'red', '+': 'green', '~': 'yellow', ' ': 'dim' } as const;

const painted = (rows: readonly DifferenceLine[], paint: ChalkInstance): string[] =>
  rows.map(({ mark, text }) => `  ${paint[paints[mark]](`${mark} ${text}`)}`);

const three = (value: number): string => value.toFixed(3);

const scoreText = ({ f1, precision, recall }: Score): string =>
  `F1 ${three(f1)}  precision ${three(precision)}  recall ${three(recall)}`;

/** One page of the listing, ended by a blank line. */
export function listed({ page, score, wrong }: ScoredPage, { role, lines, paint }: ListingOptions): string {
  const rows = [
    ...confusionRows(wrong, wantedOf(role), pageConfusions),
    ...difference(wrong, wantedOf(role), lines),
    ...(role === null ? unreadRows(page) : []),
  ];
  const head = `${paint.bold(page.id)}  ${page.facts.join(', ')}`;
  const numbers = [paint.bold(scoreText(score)), ...(role === null ? labelsAlone(page, score) : [])].join('; ');
  return `${[head, `  ${numbers}`, ...painted(rows, paint)].join('\n')}\n\n`;
}

/** What the labels alone would score, where assembling the Article made it another body. */
function labelsAlone({ body }: AnsweredPage, { f1 }: Score): string[] {
  const alone = three(scoreOf(wordOverlap(body.labelled, body.gold ?? '')).f1);
  return alone === three(f1) ? [] : [`the labels alone ${alone}`];
}

function unreadRows({ unread }: AnsweredPage): DifferenceLine[] {
  const rows = unread.slice(0, shownUnread).map((text): DifferenceLine => {
    return { mark: '-', text: `in no block: ${beginning(text)}` };
  });
  const more = unread.length - shownUnread;
  return more > 0 ? [...rows, { mark: ' ', text: `… and ${counted(more, 'other paragraph')} in no block` }] : rows;
}

/** How far confidence is from being a probability, where lines are labelled. */
function calibrationText(all: readonly ScoredPage[]): string[] {
  const { error, lines } = calibrationOf(all.flatMap(({ page }) => page.lines));
  return lines === 0 ? [] : [`Confidence is off by ${three(error)}, over ${counted(lines, 'labelled line')}`];
}

/** The end of the listing: the mean over all pages, how far confidence is off, and their confusions summed. */
export function summary(all: readonly ScoredPage[], { role, paint }: ListingOptions): string {
  const mean = (of: (score: Score) => number): number =>
    all.reduce((total, { score }) => total + of(score), 0) / all.length;
  const means: Score = {
    f1: mean(({ f1 }) => f1),
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
  };
  const head = paint.bold(`Mean over ${counted(all.length, 'page')}: ${scoreText(means)}`);
  const pool = scoreText(scoreOf(pooled(all.map(({ overlap }) => overlap))));
  const confusions = confusionRows(
    all.flatMap(({ wrong }) => wrong),
    wantedOf(role),
    allConfusions,
  );
  return `${[head, ...(role === null ? calibrationText(all) : [`All lines together: ${pool}`]), ...painted(confusions, paint)].join('\n')}\n`;
}
