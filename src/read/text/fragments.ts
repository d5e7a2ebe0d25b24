import type { Joint } from './join.ts';
import type { TextLine } from './lines.ts';
import { endsSentence, joinsUnspaced, startsLowerCase } from './scripts.ts';

/**
 * Tells a text that has one line for each run of letters between two tags, so that a link or a bold word tears its paragraph
 * apart (`get_text("\n")` and the like). It shows by lines that go on with a comma or a stop: texts with a line for each
 * paragraph have none or one of them (measured on 860 flattened pages of 500 sites).
 */
export function isTorn(lines: readonly TextLine[]): boolean {
  const prose = new Set<string>();
  const marks = new Set<string>();
  for (let i = 0; i + 1 < lines.length; i++) {
    const { text } = lines[i] as TextLine;
    const next = lines[i + 1] as TextLine;
    if (!',;.)'.includes(next.text.charAt(0)) || (next.text.length > 1 && next.text[1] !== ' ')) continue;
    if (next.gap !== 0 || text.length <= 5 || !endsWord(text)) continue;
    if (next.text.length > 10) prose.add(text);
    else if (next.text.length === 1) marks.add(text);
    if (prose.size > 1 || marks.size >= 5) return true;
  }
  return prose.size > 0 && (marks.size > 0 || lines.some(({ text }) => text.length >= 30 && endsUnfinished(text)));
}

function endsWord(text: string): boolean {
  return /[\p{L}\p{N}"”»’)]$/u.test(text);
}

/** How the fragments of a torn text go together: for each line, how it goes on in the next one; null when it does not. */
export function tornJoints(lines: readonly TextLine[]): (Joint | null)[] {
  const joints: (Joint | null)[] = [];
  let length = 0;
  let chained = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    length = (chained ? length : 0) + line.text.length;
    const joint = jointOf(lines, i, length, chained);
    joints.push(joint);
    chained = joint !== null;
  }
  return joints;
}

/** `length` and `chained`: of the paragraph that the line ends so far, and whether it has more than this line. */
function jointOf(lines: readonly TextLine[], at: number, length: number, chained: boolean): Joint | null {
  const { text } = lines[at] as TextLine;
  const next = lines[at + 1];
  // The same line twice is a button or a label.
  if (next?.gap !== 0 || next.text === text) return null;
  if ((opens(text) && length > 1) || goesOnWithMark(next.text)) return glued;
  const joint = spaced(text, next.text);
  const after = lines[at + 2];
  const goesOnAfter = after !== undefined && isContinuation(after) && after.text !== next.text;
  if (length < 30 && next.text.length < 30)
    return goesOnAfter && after.text.length >= 30 && opensParagraph(text, next.text) ? joint : null;
  if (startsLowerCase(next.text)) {
    // "…!” said he" goes on, and so does a line that is long, or that ends the sentence, or is itself gone on with.
    const whole =
      next.text.length >= 30 || goesOnAfter || endsSentence(next.text) || (chained && isShortWord(next.text));
    return whole && (!endsSentence(text) || /[.!?…]["”»]$/.test(text)) ? joint : null;
  }
  if (endsSentence(text)) return null;
  if (text.endsWith(',') && length >= 20) return joint;
  if (goesOnAfter && (chained || endsUnfinished(text))) return joint;
  return endsUnfinished(text) && (chained || length >= 40) && next.text.length <= 40 && next.text.endsWith('.')
    ? joint
    : null;
}

const glued: Joint = { glue: '', drop: 0 };

function spaced(text: string, next: string): Joint {
  // Elision: "l’" and "dell'" stand at their word.
  if (/\p{L}['’]$/u.test(text)) return glued;
  const unspaced = joinsUnspaced(text.charCodeAt(text.length - 1)) && joinsUnspaced(next.charCodeAt(0));
  return unspaced ? glued : { glue: ' ', drop: 0 };
}

/** An opening bracket or quote with nothing after it. */
function opens(text: string): boolean {
  return /(?:^|\s)[([“«¿¡„"]$/u.test(text);
}

/** A mark that stands at the word before it, and then a blank or more marks; or what an apostrophe ties to a word. */
function goesOnWithMark(text: string): boolean {
  return /^(?:[,;.:!?)\]”"%](?:[\s,;.:!?)\]”"]|$)|['’]\p{Ll}{1,2}\s)/u.test(text);
}

function isContinuation(line: TextLine | undefined): boolean {
  return line?.gap === 0 && (startsLowerCase(line.text) || goesOnWithMark(line.text));
}

/** After a comma, or after a short word in small letters: an article, a preposition, a conjunction. */
function endsUnfinished(text: string): boolean {
  return /,$|(?:^|\s)\p{Ll}{1,3}$/u.test(text);
}

/**
 * A short beginning of a paragraph whose next fragment is short too and goes on: an article alone, a comma, or a verb
 * before a number. A subhead before a paragraph that begins with a link looks like none of these.
 */
function opensParagraph(text: string, next: string): boolean {
  return /^\p{L}{1,3}$|,$/u.test(text) || (/\s\p{Ll}+$/u.test(text) && /^\d/.test(next));
}

function isShortWord(text: string): boolean {
  return /^\p{Ll}{1,4}$/u.test(text);
}
