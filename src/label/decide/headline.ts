import { lettersIn } from '../../letters/word-kind.ts';
import type { Block } from '../../read/document.ts';
import { featureNames } from '../features/index.ts';
import { contentWordsOf } from '../features/lines.ts';
import { oddsOf } from '../odds.ts';
import { type Role, roles } from '../role.ts';
import { type Judgement, likelihood } from './judgement.ts';

const headlineRole = roles.indexOf('headline');
const bodyRole = roles.indexOf('body');

/** Less likely lines are no titles, and more than so many are not compared. */
const least = Math.log(0.02);
const most = 12;

/** The blocks that may be the title of the page, in page order. */
export function headlineCandidates({ blocks, scores, path }: Judgement): number[] {
  const likely = blocks.flatMap((_, i) => {
    const score = scores[i * roles.length + headlineRole] as number;
    return path[i] === headlineRole || score >= least ? [{ i, score }] : [];
  });
  const best = likely.sort((a, b) => b.score - a.score).slice(0, most);
  return best.map(({ i }) => i).sort((a, b) => a - b);
}

/** A story that begins further below a line is as far as one that never does. */
const farStory = 60;
/** Its first paragraphs say what the title says. */
const leading = 2;
/** Shorter blocks of the story are labels and subheads. */
const shortest = 60;
/** Added to the number of a line's words, so that two lucky ones are no full score. */
const damping = 2;
/** Shorter texts end others by chance. */
const telling = 7;
/** What most titles come to, in characters, and how far they go from it. */
const [usualLength, spread] = [65, 45];

const [likeTitle, likePageTitle] = (['titleLikeness', 'pageTitleLikeness'] as const).map((name) =>
  featureNames.indexOf(name),
) as [number, number];

/** What speaks for or against each candidate, each about 0 to 1. */
export function headlineSigns(judgement: Judgement, candidates: readonly number[]) {
  const { blocks, evidence, scores, path } = judgement;
  const { lines, rows } = evidence;
  const score = (i: number): number => scores[i * roles.length + headlineRole] as number;
  const as = (i: number, role: Role): number => likelihood(judgement, i, role);
  const best = Math.max(...candidates.map(score));
  const texts = candidates.map((i) => lettersIn(lines[i]?.folded ?? ''));
  const shares = sharesWithStory(judgement, candidates);
  const bestLead = Math.max(0.01, ...shares.map(({ lead }) => lead));
  const firstBody = path.indexOf(bodyRole);
  return candidates.map((i, n) => {
    const { text, level, links } = blocks[i] as Block;
    const own = texts[n] as string;
    const { lead, rest } = shares[n] as Shares;
    const any = (holds: (other: string) => boolean): number =>
      texts.some((other, k) => k !== n && holds(other)) ? 1 : 0;
    const features = i * featureNames.length;
    const story = path.indexOf(bodyRole, i + 1);
    const toStory = story < 0 ? farStory : Math.min(farStory, story - i);
    return {
      score: score(i) / 4,
      behind: (score(i) - best) / 4,
      belowStory: firstBody >= 0 && i > firstBody ? 1 : 0,
      toStory: Math.log1p(toStory) / Math.log1p(farStory),
      likeLength: Math.exp(-(((text.length - usualLength) / spread) ** 2)),
      clause: /[.:,;…]["”»’]?$/.test(text) ? 1 : 0,
      sentence: /[.。।۔։።။។]["”»’]?$/.test(text) ? 1 : 0,
      crumbs: /[>›»/]\s/.test(text) ? 1 : 0,
      level1: level === 1 ? 1 : 0,
      level2: level === 2 ? 1 : 0,
      linked: links.length > 0 ? 1 : 0,
      twin: any((other) => other === own),
      endsWithOther: any((other) => other.length > telling && other.length < own.length && own.endsWith(other)),
      endsOther: any((other) => own.length > telling && other.length > own.length && other.endsWith(own)),
      lead,
      leadOfBest: lead / bestLead,
      rest,
      titleLikeness: rows[features + likeTitle] as number,
      pageTitleLikeness: rows[features + likePageTitle] as number,
      nav: as(i, 'nav'),
      body: as(i, 'body'),
      deckBelow: as(i + 1, 'deck'),
      bylineBelow: as(i + 1, 'byline'),
      dateBelow: as(i + 1, 'date'),
      bodyBelow: as(i + 1, 'body'),
    };
  });
}

/** What share of a line's content words the story has: its first paragraphs, and the rest of it. */
interface Shares {
  lead: number;
  rest: number;
}

function sharesWithStory({ blocks, evidence, path }: Judgement, candidates: readonly number[]): Shares[] {
  const { lines, isContent } = evidence;
  const [inLead, inRest] = [new Uint8Array(isContent.length), new Uint8Array(isContent.length)];
  let paragraphs = 0;
  lines.forEach(({ words }, i) => {
    if (path[i] !== bodyRole || (blocks[i] as Block).text.length <= shortest) return;
    const held = paragraphs++ < leading ? inLead : inRest;
    for (const word of words) held[word] = 1;
  });
  return candidates.map((i) => {
    const words = contentWordsOf(lines[i], isContent);
    const share = (held: Uint8Array): number => words.filter((word) => held[word]).length / (words.length + damping);
    return { lead: share(inLead), rest: share(inRest) };
  });
}

export type HeadlineSigns = ReturnType<typeof headlineSigns>[number];

/** What speaks for a page that prints no title: that it is a text, which may have lost it, and how little its best candidate does. */
export const noneSigns = ({ blocks }: Judgement, signs: readonly HeadlineSigns[]) => ({
  none: 1.21,
  noneByBest: Math.max(...signs.map(({ score }) => score)),
  noneInMarkup: blocks[0]?.place ? 1 : 0,
});

type NoneSigns = ReturnType<typeof noneSigns>;

/** Fitted by `npm run train -- --headline --folds OUT`: a conditional logit over the candidates of each page. */
const headlineWeights: Readonly<Record<keyof (HeadlineSigns & NoneSigns), number>> = {
  score: 2.38,
  behind: 1.87,
  belowStory: -0.64,
  toStory: 0.74,
  likeLength: 2.01,
  clause: -0.57,
  sentence: -1.0,
  crumbs: -1.54,
  level1: 0.97,
  level2: 0.78,
  linked: -0.75,
  twin: 0.82,
  endsWithOther: -0.22,
  endsOther: 1.69,
  lead: 1.41,
  leadOfBest: 0.73,
  rest: 1.36,
  titleLikeness: 0.93,
  pageTitleLikeness: 0.89,
  nav: -1.3,
  body: -0.86,
  deckBelow: 2.04,
  bylineBelow: 0.95,
  dateBelow: 0.78,
  bodyBelow: -0.5,
  none: 1.21,
  noneByBest: -1.87,
  noneInMarkup: -0.89,
};

/** The block that is the title of the page; -1 where it more likely prints none. */
export function chooseHeadline(judgement: Judgement): number {
  const candidates = headlineCandidates(judgement);
  if (candidates.length === 0) return -1;
  const signs = headlineSigns(judgement, candidates);
  const odds = signs.map((each) => oddsOf(headlineWeights, each));
  const none = oddsOf(headlineWeights, noneSigns(judgement, signs));
  const best = Math.max(...odds);
  const all = odds.reduce((sum, each) => sum + Math.exp(each - best), 0);
  // More likely none than any.
  if (Math.exp(none - best) > all) return -1;
  return candidates[odds.indexOf(best)] as number;
}
