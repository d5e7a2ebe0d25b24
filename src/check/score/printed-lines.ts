import type { Article } from '../../generated/article.ts';
import { isObject, type Json } from '../json.ts';
import { normal } from './normal.ts';
import { bagOverlap, type Overlap, wordsOf } from './overlap.ts';

/** Fields that are lists of printed lines. */
export const lineNames = ['captions', 'related', 'trending'] as const;
export type LineName = (typeof lineNames)[number];
/** What an Article, or another program, gives of them. */
export type Lists = Pick<Article, LineName>;

/** The other list of stories. */
export const otherStories: Readonly<Partial<Record<LineName, LineName>>> = { related: 'trending', trending: 'related' };

/** Two lines are the same when they share so much of the longer one's words. */
const nearlyAll = 0.9;

/** Words that only mark a credit: it makes no difference whether they were split off with it. */
const creditMarks = new Set(
  `foto fotos fotografía fotografia photo photos photograph photography picture pictures image images imagen imágenes imagem bild
  bilder illustration quelle crédito créditos credito crediti credit credits copyright cortesía courtesy fuente fonte source zdjęcie
  zdj fot kép fotó фото de by por par von via der and y e c`.split(/\s+/),
);

/** A line as lines are compared: its words. */
export const lineKey = (text: unknown): string => (typeof text === 'string' ? wordsOf(normal(text)).join(' ') : '');
const unmarked = (line: string): string =>
  line
    .split(' ')
    .filter((word) => !creditMarks.has(word))
    .join(' ');

/** An item as it may stand on a line: its text alone, or with its credit, its cue or its rank. */
function forms(name: LineName, item: unknown): string[] {
  if (!isObject(item)) return [lineKey(item)].filter(Boolean);
  const text = item.text ?? '';
  const whole = {
    captions: `${text} ${item.credit ?? ''}`,
    related: `${item.cue ?? ''} ${text}`,
    trending: `${item.rank ?? ''} ${text}`,
  };
  return [...new Set([lineKey(text), lineKey(whole[name])])].filter(Boolean);
}

function sameLine(name: LineName, ours: readonly string[], theirs: readonly string[]): boolean {
  const same = (a: string, b: string): boolean => {
    if (a === b) return true;
    const [x, y] = [a.split(' '), b.split(' ')];
    return bagOverlap(x, y).found >= nearlyAll * Math.max(x.length, y.length);
  };
  const bare = (a: string, b: string): boolean => unmarked(a) !== '' && same(unmarked(a), unmarked(b));
  return ours.some((a) => theirs.some((b) => same(a, b) || (name === 'captions' && bare(a, b))));
}

/**
 * Pairs each wanted line with at most one given item. A wanted credit that stands alone is found where any caption
 * carries it. Lines that would be no mistake, such as those of the other list of stories, are left out: that border is soft.
 */
export function lineOverlap(name: LineName, wanted: readonly Json[], lists: Lists, soft: readonly Json[]): Overlap {
  const lines = distinct(wanted.map((item) => forms(name, item)));
  const others = distinct(soft.map((item) => forms(otherStories[name] ?? name, item)));
  const isLine = (item: string[], all: readonly string[][]): boolean => all.some((line) => sameLine(name, item, line));
  const items = distinct(lists[name].map((item) => forms(name, item)));
  const given = items.filter((item) => isLine(item, lines) || !isLine(item, others));
  const credits = name === 'captions' ? lists.captions.flatMap(({ credit }) => (credit ? [lineKey(credit)] : [])) : [];

  const left = [...given];
  let found = 0;
  for (const line of lines) {
    const at = left.findIndex((item) => sameLine(name, item, line));
    if (at >= 0) left.splice(at, 1);
    else if (!credits.some((credit) => line.some((form) => unmarked(form) === unmarked(credit)))) continue;
    found++;
  }
  return { right: given.length - left.length, found, given: given.length, wanted: lines.length };
}

function distinct(all: readonly string[][]): string[][] {
  const byText = new Map(all.filter((each) => each.length > 0).map((each) => [each.join('\n'), each]));
  return [...byText.values()];
}
