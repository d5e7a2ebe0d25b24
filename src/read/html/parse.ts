import type { Handler, Parser } from 'htmlparser2';
import { usualLimits } from '../limits.ts';
import type { Attributes } from './elements.ts';
import { ShallowParser } from './shallow-parser.ts';

/**
 * Is told what a page holds, in page order, with what has been made of it so far. Every element that is opened is closed, by
 * the end of the page at the latest.
 */
export interface Listener<Made> {
  /** @param start of the tag */
  open(made: Made, tag: string, attributes: Attributes, start: number): void;
  /** A run of text between two tags or comments, entities decoded; `[start, end)` in the source. */
  text(made: Made, text: string, start: number, end: number): void;
  /** @param end of the element, behind its closing tag where it has one */
  close(made: Made, end: number): void;
}

/** Joins the pieces in which the parser tells text. A class, since the engine forgets what it has learned of functions that are made anew for each page. */
class Teller<Made> implements Partial<Handler> {
  private readonly html: string;
  private readonly listener: Listener<Made>;
  private readonly made: Made;
  private parser!: Parser;
  private text = '';
  private start = -1;
  private end = -1;
  private depth = 0;

  constructor(html: string, listener: Listener<Made>, made: Made) {
    this.html = html;
    this.listener = listener;
    this.made = made;
  }

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  onopentag(tag: string, attributes: Attributes): void {
    this.tellText();
    this.depth++;
    this.listener.open(this.made, tag, attributes, this.parser.startIndex);
  }

  ontext(data: string): void {
    const { startIndex, endIndex } = this.parser;
    // Of a page that breaks off in a closing tag the last character comes as text.
    if (startIndex >= this.html.length) return;
    // A closing tag that closes nothing is told to nobody.
    if (startIndex !== this.end) this.tellText();
    if (this.start < 0) {
      this.start = startIndex;
      this.text = data;
    } else this.text += data;
    this.end = endIndex + 1;
  }

  onclosetag(): void {
    this.tellText();
    // A tag that the page breaks off in was never opened, and is closed with all others at the end.
    if (this.depth === 0) return;
    this.depth--;
    this.listener.close(this.made, this.parser.endIndex + 1);
  }

  oncomment(): void {
    this.tellText();
  }

  onprocessinginstruction(): void {
    this.tellText();
  }

  onend(): void {
    this.tellText();
  }

  private tellText(): void {
    if (this.start < 0) return;
    const { start } = this;
    this.start = -1;
    this.listener.text(this.made, this.text, start, this.end);
  }
}

/** Parses HTML, whole pages and fragments alike, and tells a listener what stands where in the source. */
export function parseHtml<Made>(
  html: string,
  listener: Listener<Made>,
  made: Made,
  maxDepth = usualLimits.depth,
): { tooDeep: boolean } {
  const parser = new ShallowParser(new Teller(html, listener, made), html, maxDepth);
  parser.end(html);
  return { tooDeep: parser.tooDeep };
}
