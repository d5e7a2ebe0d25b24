import type { Article } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import { bitOf, type PhraseHits } from '../lexicon/phrases.ts';
import type { AssembledDate } from './date/index.ts';
import { hitsOf } from './page/cue.ts';
import type { Page } from './page/page.ts';

type Warning = Article['warnings'][number];

const messages = {
  'empty-input': 'The input holds no text.',
  'no-body': 'No story was found.',
  'no-headline': 'No headline was found.',
  'headline-from-deck': 'The title is missing; the line that stands in its place was taken.',
  'date-conflict': 'The printed date and the metadata disagree; the printed one was taken.',
  'weekday-conflict': 'The printed weekday does not fit its date.',
  'several-articles': 'A second article follows; only the first was taken.',
  truncated: 'The story seems to be cut off by a paywall.',
} as const satisfies Partial<Record<Warning['code'], string>>;

const warning = (code: keyof typeof messages): Warning => ({ code, message: messages[code] });

/** A story of more than this is whole, whatever the page offers to subscribers. About 300 words. */
const stubLength = 2000;

/** A story of fewer characters is a stub where one of the two lines behind it asks for a subscription. */
const sureStub = 1000;
const longestOffer = 200;

/** Whether a short story ends at a paywall: the page asks for a subscription, or its metadata says that it is not free. */
function isTruncated({ blocks, document, lexicons }: Page, text: string): boolean {
  if (text.length > stubLength) return false;
  const hits = ({ text: line }: LabelledBlock): PhraseHits | null =>
    line.length < longestOffer ? hitsOf(line, lexicons) : null;
  const asks = (block: LabelledBlock): boolean => ((hits(block)?.any ?? 0) & bitOf('paywallPhrases')) !== 0;
  const last = blocks.findLastIndex(({ role }) => role === 'body');
  // "Seguí leyendo" also heads what else there is to read.
  const isAsked = blocks
    .slice(last + 1, last + 3)
    .some((block) => asks(block) && !((hits(block)?.start ?? 0) & bitOf('relatedCues')));
  if (isAsked && text.length < sureStub) return true;
  const locked = document.metadata.paywall.some(({ value }) => /^(?:false|locked|metered|paid|premium)$/i.test(value));
  const breaksOff = /(?:…|\.\.\.|[\p{L},])$/u.test(text);
  return (locked && breaksOff) || ((locked || breaksOff) && blocks.some(asks));
}

export interface Findings {
  page: Page;
  text: string;
  headline: Article['headline'];
  headlineFrom: Article['headlineFrom'];
  date: AssembledDate;
  second: boolean;
}

/** What a reader of the Article should know, in a fixed order. */
export function assembleWarnings({ page, text, headline, headlineFrom, date, second }: Findings): Warning[] {
  const { document } = page;
  if (document.blocks.length === 0) return [...document.notices, warning('empty-input')];
  return [
    ...document.notices,
    ...(text === '' ? [warning('no-body')] : []),
    ...(headline === null ? [warning('no-headline')] : []),
    ...(headlineFrom === 'first-line' ? [warning('headline-from-deck')] : []),
    ...date.conflicts.map(warning),
    ...(text !== '' && isTruncated(page, text) ? [warning('truncated')] : []),
    ...(second ? [warning('several-articles')] : []),
  ];
}
