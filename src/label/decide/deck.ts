import { sentenceEnds } from '../../letters/sentence-end.ts';
import { lettersIn } from '../../letters/word-kind.ts';
import type { Block } from '../../read/document.ts';
import { featureNames } from '../features/index.ts';
import { contentWordsOf } from '../features/lines.ts';
import { logistic, oddsOf } from '../odds.ts';
import { type Role, roles } from '../role.ts';
import { type Judgement, likelihood } from './judgement.ts';
import { otherwise } from './otherwise.ts';

const sentenceEnd = new RegExp(`[${sentenceEnds}]["”»’]?$`);

const headlineRole = roles.indexOf('headline');
const deckRole = roles.indexOf('deck');
const bodyRole = roles.indexOf('body');

/** Less likely lines are no standfirst. */
const least = Math.log(0.08);

/** The blocks that may be part of the standfirst, in page order. */
export const deckCandidates = ({ blocks, scores, path }: Judgement): number[] =>
  blocks.flatMap((_, i) =>
    path[i] === deckRole || (path[i] !== headlineRole && (scores[i * roles.length + deckRole] as number) >= least)
      ? [i]
      : [],
  );

/** A standfirst's usual length in characters, and how far most go from it. */
const [usualLength, spread] = [150, 90];
/** The story's first paragraphs say what the standfirst says. */
const leading = 2;
/** Shorter texts stand in others by chance. */
const telling = 10;

const columnOf = (name: string): number => featureNames.indexOf(name);
const [likeDescription, repeats, strong] = [
  columnOf('descriptionLikeness'),
  columnOf('repeats'),
  columnOf('strongShare'),
];

/** What speaks for or against each candidate, each about 0 to 1. */
export function deckSigns(judgement: Judgement, candidates: readonly number[]) {
  const { blocks, evidence, scores, path } = judgement;
  const { lines, rows, isContent, groups } = evidence;
  const score = (i: number): number => scores[i * roles.length + deckRole] as number;
  const as = (i: number, role: Role): number => likelihood(judgement, i, role);
  const best = candidates.reduce((most, i) => Math.max(most, score(i)), Number.NEGATIVE_INFINITY);
  const top = candidates.find((i) => score(i) === best) ?? -1;
  const template = (i: number): number => groups.template[i] ?? -1;
  /** How many blocks of the story have each template. */
  const story = new Map<number, number>();
  for (let i = 0; i < blocks.length; i++)
    if (path[i] === bodyRole) story.set(template(i), (story.get(template(i)) ?? 0) + 1);
  const storyBlocks = [...story.values()].reduce((sum, each) => sum + each, 0);
  const likeStory = (i: number): number => (template(i) < 0 ? 0 : (story.get(template(i)) ?? 0) / (storyBlocks + 1));
  const headline = path.indexOf(headlineRole);
  const title = new Set((lines[headline]?.words ?? []).filter((word) => isContent[word]));
  const titleLetters = lettersIn(lines[headline]?.folded ?? '');
  /** How many blocks of the story have each word. */
  const told = new Uint16Array(isContent.length);
  for (let i = 0; i < blocks.length; i++)
    if (path[i] === bodyRole)
      for (const word of contentWordsOf(lines[i], isContent)) told[word] = (told[word] as number) + 1;
  const lead = new Set<number>();
  let paragraphs = 0;
  for (let i = Math.max(0, headline); i < blocks.length && paragraphs < leading; i++) {
    if (path[i] !== bodyRole) continue;
    paragraphs++;
    for (const word of lines[i]?.words ?? []) if (isContent[word]) lead.add(word);
  }
  return candidates.map((i, n) => {
    const { text } = blocks[i] as Block;
    const words = contentWordsOf(lines[i], isContent);
    const inTitle = words.filter((word) => title.has(word)).length;
    const own = path[i] === bodyRole ? 1 : 0;
    const inStory = words.filter((word) => (told[word] as number) > own).length;
    const letters = lettersIn(lines[i]?.folded ?? '');
    const features = i * featureNames.length;
    return {
      score: score(i) / 4,
      behind: (score(i) - best) / 4,
      onPath: path[i] === deckRole ? 1 : 0,
      first: n === 0 ? 1 : 0,
      aboveTitle: headline >= 0 && i < headline ? 1 : 0,
      belowTitle: i === headline + 1 ? 1 : 0,
      likeTitle: (2 * inTitle) / (words.length + title.size + 2),
      holdsTitle: titleLetters.length > telling && letters.includes(titleLetters) ? 1 : 0,
      inTitle: letters.length > 3 && titleLetters.includes(letters) ? 1 : 0,
      likeLength: Math.exp(-(((text.length - usualLength) / spread) ** 2)),
      short: text.length < 40 ? 1 : 0,
      sentence: sentenceEnd.test(text) ? 1 : 0,
      colon: /[:：]$/.test(text) ? 1 : 0,
      likeDescription: rows[features + likeDescription] as number,
      repeats: rows[features + repeats] as number,
      told: inStory / Math.max(1, words.length),
      likeLead: words.filter((word) => lead.has(word)).length / (words.length + 2),
      deckBelow: as(i + 1, 'deck'),
      body: as(i, 'body'),
      nav: as(i, 'nav'),
      subhead: as(i, 'subhead'),
      headlineAbove: as(i - 1, 'headline'),
      bylineBelow: as(i + 1, 'byline'),
      dateBelow: as(i + 1, 'date'),
      bodyBelow: as(i + 1, 'body'),
      bodyAbove: as(i - 1, 'body'),
      strong: rows[features + strong] as number,
      likeStory: likeStory(i),
      likeBest: i !== top && template(i) >= 0 && template(i) === template(top) ? 1 : 0,
      between: Math.sqrt(as(i - 1, 'deck') * as(i + 1, 'deck')),
    };
  });
}

export type DeckSigns = ReturnType<typeof deckSigns>[number];

/** Fitted by `npm run train -- --deck --folds OUT`: a logistic regression over the candidates of all pages. */
const deckWeights: Readonly<Record<keyof DeckSigns | 'bias', number>> = {
  score: 3.13,
  behind: 1.01,
  onPath: 0.48,
  first: 0.35,
  aboveTitle: -1.44,
  belowTitle: 0.43,
  likeTitle: -0.66,
  holdsTitle: -0.69,
  inTitle: -0.63,
  likeLength: 0.49,
  short: -0.48,
  sentence: 0.41,
  colon: 0.12,
  likeDescription: 1.34,
  repeats: -0.84,
  told: 1.29,
  likeLead: 0.27,
  deckBelow: 0.72,
  body: -0.79,
  nav: -0.71,
  subhead: 0.28,
  headlineAbove: 0.44,
  bylineBelow: 1.35,
  dateBelow: 0.33,
  bodyBelow: -0.02,
  bodyAbove: 0.69,
  strong: 0.96,
  likeStory: -1.24,
  likeBest: 0.54,
  between: 0.35,
  bias: -1.61,
};

/**
 * A line that the path has for the standfirst stays when this likely to be of it, in markup and in text, and one that it has for something
 * else becomes so when that likely: a missed line costs the field, one taken from the story costs the body. Cross-validated.
 */
const stays = { markup: 0.5, text: 0.4 };
const becomes = 0.6;

/**
 * @param onPath whether the path has the line for the standfirst
 * @param inMarkup whether the page is HTML
 */
export const isDeck = (probability: number, onPath: boolean, inMarkup: boolean): boolean =>
  probability >= (!onPath ? becomes : inMarkup ? stays.markup : stays.text);

/** What looked like the standfirst and is not is seldom of the story or below a picture: mostly it is of the page. */
const apart = (['deck', 'headline', 'body', 'subhead', 'caption'] as const).map((role) => roles.indexOf(role));

/** The path with its standfirst: the lines that enough speaks for, and no others. */
export function withDeck(judgement: Judgement): Uint8Array {
  const { blocks, scores, path } = judgement;
  const candidates = deckCandidates(judgement);
  if (candidates.length === 0) return path;
  const out = path.slice();
  deckSigns(judgement, candidates).forEach((signs, n) => {
    const i = candidates[n] as number;
    const onPath = path[i] === deckRole;
    if (isDeck(logistic(oddsOf(deckWeights, { ...signs, bias: 1 })), onPath, Boolean(blocks[i]?.place)))
      out[i] = deckRole;
    else if (onPath) out[i] = otherwise(scores, i, apart);
  });
  return out;
}
