import { foldCase } from '../../../letters/fold-case.ts';
import type { PhraseList } from '../../../lexicon/phrases.ts';
import type { cueFeatures } from '../cues.ts';
import { phraseIn, type Telling } from './about.ts';

/** What a phrase of each list is for. */
const purposes: Readonly<Record<PhraseList, string>> = {
  bylinePrefixes: 'which comes before the name of an author',
  newsroom: 'a name for the newsroom',
  jobs: 'the name of a job',
  publishedMarks: 'which introduces a date of publication',
  updatedMarks: 'which introduces a date of change',
  creditMarks: 'which introduces a picture credit',
  relatedCues: 'which offers another story with a tie to this one',
  trendingCues: 'which heads most-read lists',
  teaserCues: 'which heads lists of other stories',
  tagCues: 'which introduces topics',
  shareWords: 'a word of share and save buttons',
  adWords: 'a word of advertising, newsletters and subscriptions',
  commentWords: "a word of the readers' comments",
  navWords: 'a word of menus and footers',
  opinionWords: 'a label of opinion pieces',
  interviewWords: 'a label of interviews',
  liveWords: 'a label of live blogs',
  errorPhrases: 'which says that a page does not exist',
  paywallPhrases: 'which says that the rest is for subscribers',
};

/** However the phrase was found, the line is told once where it stands in it. */
const told =
  (list: PhraseList): Telling =>
  (_, { block, language }) => {
    const phrase = phraseIn(block.text, list, language);
    if (!phrase) return `holds a phrase ${purposes[list]}`;
    const [text, sought] = [foldCase(block.text), foldCase(phrase)];
    const verb =
      text.length <= sought.length + 1 ? 'is nothing but' : text.startsWith(sought) ? 'begins with' : 'holds';
    return `${verb} “${phrase}”, ${purposes[list]}`;
  };

const ofLists = <Prefix extends string>(prefix: Prefix): Record<`${Prefix}:${PhraseList}`, Telling> =>
  Object.fromEntries(Object.keys(purposes).map((list) => [`${prefix}:${list}`, told(list as PhraseList)])) as Record<
    `${Prefix}:${PhraseList}`,
    Telling
  >;

/** What the phrases found in a line mean. */
export const cuesTold: Readonly<Record<(typeof cueFeatures)[number], Telling>> = {
  ...ofLists('starts'),
  ...ofLists('has'),
  'is:relatedCues': told('relatedCues'),
  'is:trendingCues': told('trendingCues'),
  'is:teaserCues': told('teaserCues'),
};
