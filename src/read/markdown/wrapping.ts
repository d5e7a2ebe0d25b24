/** Widths that programs and people wrap at: html2text 78, Pandoc 72, editors 80 to 120. */
const narrowest = 40;
const widest = 130;
/** Least number of line ends that must agree on a width, and their least share among all. */
const leastVotes = 3;
const leastShare = 0.5;

const blockStart = /^\s*(?:[#>|]|[-+*]\s|\d+[.)]\s|!\[|```|~~~)/;

/**
 * The width a Markdown source is wrapped at; null when its lines are not wrapped. Wrapping at W breaks a line of
 * length n before a word of length w where n ≤ W < n + 1 + w: the width that most line ends agree on.
 */
export function wrapWidth(source: string): number | null {
  const changes = new Array<number>(widest + 2).fill(0);
  let total = 0;
  let previous = '';
  for (const raw of source.split(/\r\n|[\n\r]/)) {
    const line = raw.trimEnd();
    if (previous && line && !blockStart.test(line)) {
      total++;
      const from = Math.max(previous.length, narrowest);
      const to = Math.min(previous.length + firstWord(line), widest);
      if (previous.length >= narrowest && from <= to) {
        changes[from] = (changes[from] ?? 0) + 1;
        changes[to + 1] = (changes[to + 1] ?? 0) - 1;
      }
    }
    previous = line;
  }
  let votes = 0;
  let best = { width: 0, votes: 0 };
  for (let width = narrowest; width <= widest; width++) {
    votes += changes[width] ?? 0;
    if (votes > best.votes) best = { width, votes };
  }
  return best.votes >= leastVotes && best.votes >= leastShare * total ? best.width : null;
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
export const isClosed = /[.!?…:。！？؟।]["'”’»)\]]*$/u;

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
export function isWrap({ rawBefore, rawAfter, before, after, hard }: LineBreak, width: number | null): boolean {
  const runsOn = goesOn.test(after) && !isClosed.test(before) && before.length >= leastProse;
  if (hard) return runsOn;
  if (width === null) return runsOn || (/[,;]$/.test(before) && before.length >= leastProse);
  const length = rawBefore.trimEnd().length;
  if (length > width) return !isClosed.test(before);
  return length + 1 + firstWord(rawAfter) > width || runsOn;
}
