import type { Role } from '../label/role.ts';

/** Roles of one family share a colour. */
export type Family = 'story' | 'facts' | 'pictures' | 'related' | 'trending' | 'noise';

/** How a role is shown. */
export interface RoleLook {
  /** Stands for the role where there is no room for its name; each has its own. */
  letter: string;
  family: Family;
  /** What lines of the role are, for who has never met it. */
  meaning: string;
}

/** A line that is less sure of its role than this is marked. */
export const unsureBelow = 0.6;

/** Whether a line is marked as unsure: by what is shown of its confidence, two digits. */
export const isUnsure = (confidence: number): boolean => Number(confidence.toFixed(2)) < unsureBelow;

/** A confidence in percent: the two digits that are shown of it beside the line. */
export const percent = (confidence: number): number => Math.round(100 * Number(confidence.toFixed(2)));

/** `1 line`, `25 lines` */
export const linesIn = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

/** How each role is shown, in words too. */
export const roleLooks: Readonly<Record<Role, RoleLook>> = {
  headline: { letter: 'H', family: 'story', meaning: 'the title of the article' },
  kicker: { letter: 'K', family: 'story', meaning: 'the label above the title' },
  deck: { letter: 'D', family: 'story', meaning: 'the summary under the title' },
  byline: { letter: 'Y', family: 'facts', meaning: 'who wrote it' },
  date: { letter: 'T', family: 'facts', meaning: 'when it was published' },
  'author-x': { letter: 'A', family: 'facts', meaning: 'more about the author' },
  body: { letter: 'B', family: 'story', meaning: 'the story itself' },
  subhead: { letter: 'S', family: 'story', meaning: 'a heading inside the story' },
  caption: { letter: 'C', family: 'pictures', meaning: 'what is under a picture' },
  embed: { letter: 'E', family: 'pictures', meaning: 'an embedded post or video' },
  related: { letter: 'R', family: 'related', meaning: 'the title of another story with a tie to this one' },
  'related-x': { letter: 'r', family: 'related', meaning: 'what stands around related titles: cues, labels' },
  trending: { letter: 'M', family: 'trending', meaning: 'a title in a most-read list' },
  'trending-x': { letter: 'm', family: 'trending', meaning: 'what stands around a most-read list' },
  teaser: { letter: 'L', family: 'noise', meaning: 'any other list of stories' },
  tags: { letter: 'G', family: 'noise', meaning: 'topics of the article' },
  share: { letter: 'X', family: 'noise', meaning: 'share, save and follow buttons' },
  ad: { letter: 'V', family: 'noise', meaning: 'advertising, newsletters, subscriptions' },
  comments: { letter: 'Q', family: 'noise', meaning: "readers' comments" },
  nav: { letter: 'N', family: 'noise', meaning: 'menus, headers, footers' },
  other: { letter: 'O', family: 'noise', meaning: 'anything else' },
};

/** Stands above the line from which on an Article leaves out what belongs to another. */
export const secondBegins = 'A second article begins here: left out of headline, byline, date, body and captions.';
