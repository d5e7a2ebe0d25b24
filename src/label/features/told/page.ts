import type { PhraseList } from '../../../lexicon/phrases.ts';
import type { pageFeatures } from '../page.ts';
import { type About, lineAbove, percent, type Telling } from './about.ts';

const place: Telling = (_, { at, blocks }) => `is line ${at + 1} of ${blocks.length}`;
const like =
  (what: string): Telling =>
  (value) =>
    value > 0.9 ? `says what ${what} says` : `shares words with ${what} (${percent(value)})`;
const holds: Telling = (value) => `stands in a part that holds ${percent(value)} of the running text`;
const shared: Telling = 'uses words of the running text of this page';
const openings: Telling = 'begins with the words that other lines begin with';
const repeats: Telling = 'stands on the page more than once';
const neighbours: Telling = (_, { blocks, at }) => {
  const length = (i: number): string => {
    const text = blocks[i]?.text;
    return text === undefined ? 'nothing' : text.length >= 100 ? 'a long line' : 'a short line';
  };
  return `has ${length(at - 1)} before it and ${length(at + 1)} after it`;
};

/** Of the lists whose phrases head other lines. */
const kinds = {
  relatedCues: 'that offers other stories',
  trendingCues: 'of a most-read list',
  teaserCues: 'of a list of stories',
  tagCues: 'of a list of topics',
  commentWords: 'of the comments',
  adWords: 'of advertising',
} as const satisfies Partial<Record<PhraseList, string>>;

const under = (where: string, list: keyof typeof kinds) => (_: number, about: About) => {
  const cue = lineAbove(about, list);
  return cue ? `${where} the line “${cue}”` : `${where} a cue ${kinds[list]}`;
};

/** What a block's standing on its page means. */
export const pageTold: Readonly<Record<(typeof pageFeatures)[number], Telling>> = {
  position: place,
  index: place,
  fromEnd: place,
  fewBlocks: 'stands on a page of this many lines',
  titleLikeness: like('the title in the metadata'),
  pageTitleLikeness: like('the title of the page'),
  bestTitle: 'is the line most like the title',
  afterTitle: 'follows the title closely',
  beforeTitle: 'stands shortly before the title',
  knowsTitle: (value) => (value > 0 ? 'stands below the title' : 'stands above the title, or is it'),
  descriptionLikeness: like('the description in the metadata'),
  authorMentioned: 'names the author that the metadata name',
  tagMentioned: 'names a topic that the metadata name',
  sectionMentioned: 'names the section that the metadata name',
  siteMentioned: 'names the site',
  repeats,
  repeatedBefore: repeats,
  repeatsBefore: 'says the same as the line before',
  opensAlike: openings,
  opensLinkAlike: openings,
  proseParent: holds,
  proseGrandparent: holds,
  proseGreatGrandparent: holds,
  proseBefore: (value) => `has ${percent(value)} of the running text above it`,
  proseAfter: (value) => `has ${percent(value)} of the running text below it`,
  proseNear: 'has running text around it',
  sinceProse: (value) => (value === 1 ? 'comes right after running text' : 'comes some lines after running text'),
  untilProse: (value) => (value === 1 ? 'comes right before running text' : 'comes some lines before running text'),
  inMain: 'stands within the main stretch of running text',
  beforeMain: 'stands before the main stretch of running text',
  afterMain: 'stands after the main stretch of running text',
  proseOverlap: shared,
  proseOverlapCount: shared,
  rankRun: 'belongs to a run of counting numbers (1, 2, 3 …)',
  afterRank: 'follows a line that is a rank number',
  lengthBefore: neighbours,
  lengthAfter: neighbours,
  gapBefore: 'has a blank line before it',
  gapAfter: 'has a blank line after it',
  'under:relatedCues': under('stands below', 'relatedCues'),
  'under:trendingCues': under('stands below', 'trendingCues'),
  'under:teaserCues': under('stands below', 'teaserCues'),
  'under:tagCues': under('stands below', 'tagCues'),
  'under:commentWords': under('stands below', 'commentWords'),
  'under:adWords': under('stands below', 'adWords'),
  'boxedUnder:relatedCues': under('stands in one box with', 'relatedCues'),
  'boxedUnder:trendingCues': under('stands in one box with', 'trendingCues'),
  'boxedUnder:teaserCues': under('stands in one box with', 'teaserCues'),
  'boxedUnder:tagCues': under('stands in one box with', 'tagCues'),
  'boxedUnder:commentWords': under('stands in one box with', 'commentWords'),
  'boxedUnder:adWords': under('stands in one box with', 'adWords'),
  headingBelow: 'is repeated below as a heading, as in a table of contents',
  namedAbove: 'is a heading that a table of contents names',
  inArticleBody: (value) => `stands in the article text that the metadata give (${percent(value)})`,
  knowsArticleBody: 'stands on a page whose metadata give the article text',
  storyWords: 'uses words of the story below it',
  storyWordsShare: 'uses words of the story below it',
  storyWordsFirst: 'is the first line close above the story that uses its words',
  topicWords: 'uses words of the title or the description',
  inHome: 'stands in the part that holds most of the running text on the topic',
  nearHome: 'stands near the part that holds most of the running text on the topic',
  nearTitle: 'stands near the title in the markup',
  homeShare: 'stands in the part that holds most of the running text on the topic',
};
