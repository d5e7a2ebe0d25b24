import { normal } from '../../../src/check/score/normal.ts';
import { bagOverlap, type Overlap, pooled, wordsOf } from '../../../src/check/score/overlap.ts';
import type { Figures, Gold, JudgedPage, Lists } from '../judged-page.ts';
import { pooledF1, share } from './average.ts';

type ListName = keyof Lists;

/** A line that a list gives: the ways it may be printed, by their words, and the words of its credit. */
interface Item {
  forms: string[];
  credit: string;
}

/** Two lines are the same when they share so much of the longer one's words. */
const nearlyAll = 0.9;

/** Words that only mark a credit: it makes no difference whether they were split off with it. */
const creditMarks = new Set(
  `foto fotos fotografía fotografia photo photos photograph photography picture pictures image images imagen imágenes imagem bild
  bilder illustration quelle crédito créditos credito crediti credit credits copyright cortesía courtesy fuente fonte source zdjęcie
  zdj fot kép fotó фото de by por par von via der and y e c`.split(/\s+/),
);

const keyOf = (line: string): string => wordsOf(normal(line)).join(' ');

const unmarked = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !creditMarks.has(word))
    .join(' ');

const distinct = (keys: readonly string[]): string[] => [...new Set(keys.filter(Boolean))];

/** What a list gives: the text of each line alone, and with its credit, cue or rank. */
function itemsOf(name: ListName, lists: Lists): Item[] {
  const printed = {
    captions: lists.captions.map(({ text, credit }) => [text ?? '', `${text ?? ''} ${credit ?? ''}`, credit ?? '']),
    related: lists.related.map(({ text, cue }) => [text, `${cue ?? ''} ${text}`, '']),
    trending: lists.trending.map(({ text, rank }) => [text, `${rank ?? ''} ${text}`, '']),
  }[name];
  const items = printed.map(([text = '', whole = '', credit = '']) => ({
    forms: distinct([keyOf(text), keyOf(whole)]),
    credit: keyOf(credit),
  }));
  return [...new Map(items.map((item) => [item.forms.join('\n'), item])).values()].filter(
    ({ forms }) => forms.length > 0,
  );
}

function sameWords(a: string, b: string): boolean {
  const [ours, theirs] = [a.split(' '), b.split(' ')];
  return a === b || bagOverlap(ours, theirs).found >= nearlyAll * Math.max(ours.length, theirs.length);
}

const isLine = (name: ListName, { forms }: Item, line: string): boolean =>
  forms.some(
    (form) =>
      sameWords(form, line) ||
      (name === 'captions' && unmarked(line) !== '' && sameWords(unmarked(form), unmarked(line))),
  );

/** The lines that are no mistake in a list of stories: those of the other one, and teasers. */
const softLines = (name: ListName, { related = [], trending = [], teasers = [] }: Gold): readonly string[] =>
  ({ captions: [], related: [...trending, ...teasers], trending: [...related, ...teasers] })[name];

/** Pairs each wanted line with at most one given item; a wanted credit that stands alone is found where any caption carries it. */
function overlapOf(name: ListName, lists: Lists, gold: Gold, lines: readonly string[]): Overlap {
  const soft = softLines(name, gold).map(keyOf).filter(Boolean);
  const items = itemsOf(name, lists).filter(
    (item) => lines.some((line) => isLine(name, item, line)) || !soft.some((line) => isLine(name, item, line)),
  );
  const credits = new Set(items.flatMap(({ credit }) => (credit ? [unmarked(credit)] : [])));
  const left = [...items];
  let found = 0;
  for (const line of lines) {
    const at = left.findIndex((item) => isLine(name, item, line));
    if (at >= 0) left.splice(at, 1);
    else if (!credits.has(unmarked(line))) continue;
    found++;
  }
  return { right: items.length - left.length, found, given: items.length, wanted: lines.length };
}

/**
 * Makes the measure of a list: F1 of its lines over all pages, and the share of its lines that were left in the body as a line of
 * their own. A line that stands twice on a page counts once. A credit made up of marks alone ("Foto") is as good as any other such.
 */
export const list =
  (name: ListName) =>
  (pages: readonly JudgedPage[]): Figures<'f1' | 'inBody'> => {
    const known = pages.flatMap(({ gold, answer }) => {
      const lines = gold[name];
      return lines ? [{ gold, answer, lines: distinct(lines.map(keyOf)) }] : [];
    });
    const inBody = known.flatMap(({ answer, lines }) => {
      const body = new Set(answer.body.split('\n').map(keyOf));
      return lines.map((line) => body.has(line));
    });
    const overlaps = known.flatMap(({ gold, answer: { lists }, lines }) =>
      lists ? [overlapOf(name, lists, gold, lines)] : [],
    );
    return { f1: pooledF1(pooled(overlaps)), inBody: share(inBody) };
  };
