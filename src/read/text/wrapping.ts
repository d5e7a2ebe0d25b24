import type { Joint } from './join.ts';
import type { TextLine } from './lines.ts';
import { endsSentence, joinsUnspaced, startsLowerCase, startsUpperCase } from './scripts.ts';

/** Widths that texts are wrapped at: 20 full-width characters up to the 132 columns of wide terminals. */
const narrowest = 20;
const widest = 132;

/** How a document is wrapped. */
export interface Wrapping {
  /** Columns that no line goes beyond where a word could have gone to the next one. */
  width: number;
  /** Paragraphs are set apart by blank lines, so that no other break stands between two lines of a paragraph. */
  blankLines: boolean;
  /** Words are parted at line ends. */
  hyphens: boolean;
}

/**
 * Tells a text whose paragraphs were broken into lines of one width, as mail programs, agencies and text browsers do: there, a
 * line ends where the next word would not have fitted. Null where that does not explain (nearly) all long lines.
 */
export function tellWrapping(lines: readonly TextLine[]): Wrapping | null {
  const width = likeliestWidth(lines);
  if (width === 0) return null;
  let long = 0;
  let soft = 0;
  let firm = 0;
  let sentences = 0;
  let lower = 0;
  let cased = 0;
  let hyphens = 0;
  let tooLong = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const next = lines[i + 1];
    const length = line.width;
    if (length > width && breaksBefore(line, width)) tooLong++;
    if (next?.gap !== 0) continue;
    if (!isFull(line, next, width)) {
      firm++;
      // The last line of a paragraph may be long too.
      if (length >= 0.75 * width && !endsSentence(line.text)) long++;
      continue;
    }
    soft++;
    long++;
    if (endsSentence(line.text)) sentences++;
    if (startsLowerCase(next.text)) lower++;
    if (startsLowerCase(next.text) || startsUpperCase(next.text)) cased++;
    if (partsWord(line, next)) hyphens++;
  }
  // Three lines of one paragraph are the least that shows a width; few of them must at least go on within their sentences.
  const enough = soft >= 3 && soft >= 0.8 * long && tooLong <= 0.05 * soft;
  const leastLower = soft < 10 ? 0.5 : soft < 20 ? 0.3 : 0.15;
  const goesOn = sentences <= 0.35 * soft && lower >= leastLower * cased && (cased > 0 || soft >= 6);
  if (!enough || !goesOn) return null;
  return { width, blankLines: firm <= 0.05 * soft, hyphens: hyphens >= 2 && hyphens >= 0.04 * soft };
}

/** How the lines of a wrapped text go together: for each line, how it goes on in the next one; null when it does not. */
export function wrappedJoints(lines: readonly TextLine[], wrapping: Wrapping): (Joint | null)[] {
  return lines.map((line, i) => jointOf(line, lines[i + 1], wrapping));
}

function jointOf(line: TextLine, next: TextLine | undefined, { width, blankLines, hyphens }: Wrapping): Joint | null {
  if (next?.gap !== 0) return null;
  const parted = hyphens && partsWord(line, next);
  // The rest of a parted word may be short, so that it would have fitted.
  const nearlyFull = (parted || line.softEnd) && line.width >= 0.8 * width;
  if (!nearlyFull && !isFull(line, next, width)) return null;
  const starts = next.indent > line.indent + 1 || /^(?:[-*•–]|\d{1,3}[.)])\s/.test(next.text);
  if (!blankLines && starts && endsSentence(line.text)) return null;
  const unspaced = joinsUnspaced(line.text.charCodeAt(line.text.length - 1)) && joinsUnspaced(next.text.charCodeAt(0));
  return { glue: parted || unspaced || line.softEnd ? '' : ' ', drop: parted ? 1 : 0 };
}

/** The width that most line ends agree with: not below the line, not above it and the next word. */
function likeliestWidth(lines: readonly TextLine[]): number {
  const changes = new Int32Array(widest + 2);
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as TextLine;
    const next = lines[i + 1] as TextLine;
    const from = Math.max(narrowest, line.width);
    const to = Math.min(widest + 1, line.width + 1 + firstWord(next.text));
    if (next.gap !== 0 || from >= to) continue;
    changes[from] = (changes[from] as number) + 1;
    changes[to] = (changes[to] as number) - 1;
  }
  let best = 0;
  let most = 0;
  let count = 0;
  for (let width = narrowest; width <= widest; width++) {
    count += changes[width] as number;
    if (count >= most && count > 0) {
      most = count;
      best = width;
    }
  }
  return best;
}

/** Length of what could not have been broken at the start of a line. */
function firstWord(text: string): number {
  if (joinsUnspaced(text.charCodeAt(0))) return 1;
  const blank = text.indexOf(' ');
  return blank < 0 ? text.length : blank;
}

function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const length = line.width;
  return length + 1 + firstWord(next.text) > width && (length <= width || !breaksBefore(line, width));
}

/** Whether a line has a blank at which it could have been broken to fit. */
function breaksBefore(line: TextLine, width: number): boolean {
  const blank = line.text.indexOf(' ');
  return joinsUnspaced(line.text.charCodeAt(0)) || (blank >= 0 && blank + line.indent <= width);
}

/** A suspended hyphen before these stays ("Vor- und Nachteile", "pre- and post-war"). */
const conjunctions = /^(?:und|oder|bis|and|or|to|en|of|och|eller|og|y|e|o|u|et|ou|i|a|ja|tai|ed)\s/;

/** Whether a word is parted between two lines. */
function partsWord(line: TextLine, next: TextLine): boolean {
  const last = line.text.charAt(line.text.length - 1);
  return (
    (last === '-' || last === '‐') &&
    /\p{L}.$/u.test(line.text.slice(-3)) &&
    startsLowerCase(next.text) &&
    !conjunctions.test(next.text)
  );
}
