import { isBlank } from '../white-space.ts';
import { isEscaped } from './escapes.ts';
import { mayHoldTags } from './stray-tags.ts';

/** How a dump as a whole was written down: what has to be undone in every line of it. */
export interface Dressing {
  /** What holds the lines: all of the text, or what one pair of quotes around it leaves. */
  start: number;
  end: number;
  /** A CSV field: quotes inside of it are doubled. */
  doubledQuotes: boolean;
  /** Line breaks, quotes or letters are written `\n`, `\"`, `\u00f3`. */
  escapes: boolean;
  /** Tags of HTML are left in it. */
  tags: boolean;
}

export function tellDressing(text: string): Dressing {
  const [start, end] = visiblePart(text);
  const escapes = isEscaped(text);
  const quoted = end - start > 2 && text[start] === '"' && text[end - 1] === '"';
  const doubledQuotes = quoted && hasDoubledQuotes(text, start + 1, end - 1);
  const wrapped = doubledQuotes || (quoted && escapes && hasNoBareQuote(text, start + 1, end - 1));
  return {
    start: wrapped ? start + 1 : 0,
    end: wrapped ? end - 1 : text.length,
    doubledQuotes,
    escapes,
    tags: mayHoldTags(text),
  };
}

function visiblePart(text: string): [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return [start, end];
}

/** Whether there are quotes in a part of a text, each of them doubled. */
function hasDoubledQuotes(text: string, start: number, end: number): boolean {
  let found = false;
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"' || at + 1 >= end) return false;
    found = true;
  }
  return found;
}

/** Whether every quote in a part of a text is escaped. */
function hasNoBareQuote(text: string, start: number, end: number): boolean {
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    if (text[at - 1] !== '\\') return false;
  }
  return true;
}
