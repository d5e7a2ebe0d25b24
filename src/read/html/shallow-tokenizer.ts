import { Tokenizer } from 'htmlparser2';
import { unreadElements } from './elements.ts';

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

export interface ShallowOptions {
  html: string;
  /** Elements in elements. */
  maxDepth: number;
  /** Is told of every element that is taken as flat. */
  onTooDeep: () => void;
}

/** A tokenizer that keeps the parser it works for shallow. One class for all parses: the engine forgets what it has learned of a class that is made anew. */
export class ShallowTokenizer extends Tokenizer {
  constructor(options: ConstructorParameters<typeof Tokenizer>[0], parser: Callbacks) {
    super(options, parser);
    keepShallow(parser as unknown as OpenTags, options as unknown as ShallowOptions);
  }
}
