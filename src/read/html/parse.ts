import { Parser } from 'htmlparser2';
import { usualLimits } from '../limits.ts';
import type { Attributes } from './elements.ts';
import { type ShallowOptions, ShallowTokenizer } from './shallow-tokenizer.ts';

/** Is told what a page holds, in page order. Every element that is opened is closed, by the end of the page at the latest. */
export interface Listener {
  /** @param start of the tag */
  open(tag: string, attributes: Attributes, start: number): void;
  /** A run of text between two tags or comments, entities decoded; `[start, end)` in the source. */
  text(text: string, start: number, end: number): void;
  /** @param end of the element, behind its closing tag where it has one */
  close(end: number): void;
}

/** Parses HTML, whole pages and fragments alike, and tells a listener what stands where in the source. */
export function parseHtml(html: string, listener: Listener, maxDepth = usualLimits.depth): { tooDeep: boolean } {
  let tooDeep = false;
  let text = '';
  let start = -1;
  let end = -1;
  let depth = 0;
  const tellText = (): void => {
    if (start < 0) return;
    listener.text(text, start, end);
    start = -1;
  };
  const shallow: ShallowOptions = {
    html,
    maxDepth,
    onTooDeep: () => {
      tooDeep = true;
    },
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        tellText();
        depth++;
        listener.open(tag, attributes, parser.startIndex);
      },
      ontext(data) {
        // Of a page that breaks off in a closing tag the last character comes as text.
        if (parser.startIndex >= html.length) return;
        // A closing tag that closes nothing is told to nobody.
        if (parser.startIndex !== end) tellText();
        if (start < 0) {
          start = parser.startIndex;
          text = data;
        } else text += data;
        end = parser.endIndex + 1;
      },
      onclosetag() {
        tellText();
        // A tag that the page breaks off in was never opened, and is closed with all others at the end.
        if (depth === 0) return;
        depth--;
        listener.close(parser.endIndex + 1);
      },
      oncomment: tellText,
      onprocessinginstruction: tellText,
      onend: tellText,
    },
    { Tokenizer: ShallowTokenizer, ...shallow },
  );
  parser.end(html);
  return { tooDeep };
}
