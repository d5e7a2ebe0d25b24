import { Parser, Tokenizer } from 'htmlparser2';
import { usualLimits } from '../limits.ts';
import { type Attributes, unreadElements } from './elements.ts';

/** Elements whose content must not spill into the page when they are taken as flat may nest this much deeper. */
const spare = 16;

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

/** The parts of htmlparser2's Parser that decide which tags have content. */
interface OpenTags {
  stack: readonly string[];
  startIndex: number;
  isVoidElement(name: string): boolean;
  onclosetag(start: number, end: number): void;
}

/**
 * Makes a parser take elements nested deeper than this as empty ones, their content as siblings, so that its stack stays short:
 * it takes quadratic time in the depth, and news pages reach some 40.
 * It asks `isVoidElement` twice while opening a tag and once while closing one.
 */
function keepShallow(parser: OpenTags, { html, maxDepth, onTooDeep }: ShallowOptions): void {
  const isVoid = parser.isVoidElement.bind(parser);
  const close = parser.onclosetag.bind(parser);
  let flattened = 0;
  let opened: boolean | null = null;
  let closing = false;
  const isTooDeep = (name: string): boolean => {
    if (parser.stack.length < (unreadElements.has(name) ? maxDepth + spare : maxDepth)) return false;
    flattened++;
    onTooDeep();
    return true;
  };
  const closesFlattened = (name: string): boolean => {
    if (isVoid(name)) return true;
    if (flattened === 0) return false;
    flattened--;
    return true;
  };
  parser.onclosetag = (start, end) => {
    closing = true;
    close(start, end);
    closing = false;
    // It takes a tag for closed behind its name, and what follows for text that begins there.
    if (html[end] !== '>') parser.startIndex = behindTag(html, end);
  };
  parser.isVoidElement = (name) => {
    if (closing) {
      closing = false;
      return closesFlattened(name);
    }
    if (opened !== null) {
      const asOpened = opened;
      opened = null;
      return asOpened;
    }
    opened = isVoid(name) || isTooDeep(name);
    return opened;
  };
}

function behindTag(html: string, from: number): number {
  const end = html.indexOf('>', from);
  return end < 0 ? html.length : end + 1;
}

interface ShallowOptions {
  html: string;
  maxDepth: number;
  onTooDeep: () => void;
}

/** One class for all parses: the engine forgets what it has learned of a class that is made anew. */
class ShallowTokenizer extends Tokenizer {
  constructor(options: ConstructorParameters<typeof Tokenizer>[0], parser: Callbacks) {
    super(options, parser);
    keepShallow(parser as unknown as OpenTags, options as unknown as ShallowOptions);
  }
}

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
