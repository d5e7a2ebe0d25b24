import { sentenceEnds } from '../../letters/sentence-end.ts';

/** Widths that programs and people wrap at: html2text 78, Pandoc 72, editors 80 to 120. */
const narrowest = 40;
const widest = 130;
/** Least number of line ends that must agree on a width, and their least share among all. */
const leastVotes = 3;
const leastShare = 0.5;

const blockStart = /^(?:[#|]|[-+*]\s|\d+[.)]\s|!\[|```|~~~)/;

/** How a source breaks its lines inside paragraphs. */
export interface Wrapping {
  /** The width it is wrapped at; null when it is not wrapped at one. */
  width: number | null;
  /** Whether sentences go on in the next line more often than not. */
  breaksSentences: boolean;
}

/**
 * How a Markdown source breaks its lines. Wrapping at W breaks a line of length n before a word of length w where
 * n ≤ W < n + 1 + w: the width is the one that most line ends agree on. Plain text is told by other rules (`text/wrapping.ts`):
 * there lines are as wide as they print, while here the addresses of links count, and what is short is markup.
 */
export function wrappingOf(source: string): Wrapping {
  const changes = new Array<number>(widest + 2).fill(0);
  let total = 0;
  let goingOn = 0;
  let length = 0;
  let inQuote = false;
  for (const raw of source.split(/\r\n|[\n\r]/)) {
    const line = raw.trim();
    const text = line.replace(/^[\s>]+/, '');
    if (length > 0 && text && !blockStart.test(text) && inQuote === line.startsWith('>')) {
      total++;
      if (/^[\s*_[]*\p{Ll}/u.test(text)) goingOn++;
      const to = Math.min(length + firstWord(text), widest);
      if (length >= narrowest && length <= to) {
        changes[length] = (changes[length] ?? 0) + 1;
        changes[to + 1] = (changes[to + 1] ?? 0) - 1;
      }
    }
    length = text === '' ? 0 : raw.trimEnd().length;
    inQuote = line.startsWith('>');
  }
  let votes = 0;
  let best = { width: 0, votes: 0 };
  for (let width = narrowest; width <= widest; width++) {
    votes += changes[width] ?? 0;
    if (votes > best.votes) best = { width, votes };
  }
  const isWrapped = best.votes >= leastVotes && best.votes >= leastShare * total;
  return { width: isWrapped ? best.width : null, breaksSentences: 2 * goingOn >= total };
}

const firstWord = (line: string): number => {
  const text = line.trimStart();
  const end = text.search(/\s/);
  return end < 0 ? text.length : end;
};

/** Lines shorter than this are labels and menu items, which no sentence runs out of. */
const leastProse = 24;
const goesOn = /^["'”’»)\]]?[\p{Ll},;:.!?…]/u;
/** Ends a sentence, or introduces what follows. */
export const isClosed = new RegExp(`[:${sentenceEnds}]["'”’»)\\]]*$`, 'u');

/** What is known of a line break inside a paragraph. */
export interface LineBreak {
  /** The source line before it and after it, and the text they print. */
  rawBefore: string;
  rawAfter: string;
  before: string;
  after: string;
  /** Whether it was asked for by markup. */
  hard: boolean;
}

/** Whether a line break only wraps a paragraph, so that both lines are one text. */
export function isWrap(
  { rawBefore, rawAfter, before, after, hard }: LineBreak,
  { width, breaksSentences }: Wrapping,
): boolean {
  const runsOn = goesOn.test(after) && !isClosed.test(before) && before.length >= leastProse;
  if (hard) return runsOn;
  if (width === null) {
    // In a dump of one text a line, what begins in lower case is as much a text as the rest.
    return breaksSentences && (runsOn || (/[,;]$/.test(before) && before.length >= leastProse));
  }
  const length = rawBefore.trimEnd().length;
  if (length > width) return !isClosed.test(before);
  return length + 1 + firstWord(rawAfter) > width || runsOn;
}
