import { DomHandler } from 'domhandler';
import type { Document as Tree } from 'domhandler';
import { Parser } from 'htmlparser2';
import { unreadElements } from './elements.ts';

/** htmlparser2 takes quadratic time in the nesting depth; real pages stay below 100. */
export const maxDepth = 512;

/** Elements whose content must not spill into the page when they are taken as flat may nest this much deeper. */
const spare = 16;

/**
 * Takes elements nested deeper than `maxDepth` as empty ones, their content as siblings, so that the parser's stack stays short.
 * The parser asks `isVoidElement` twice while opening a tag and once while closing one.
 */
class ShallowParser extends Parser {
  tooDeep = false;
  private depth = 0;
  private flattened = 0;
  private opening: boolean | null = null;
  private closing = false;

  constructor(handler: DomHandler) {
    super({
      onparserinit: (parser) => handler.onparserinit(parser),
      onopentag: (name, attributes) => {
        this.depth++;
        handler.onopentag(name, attributes);
      },
      onclosetag: () => {
        this.depth--;
        handler.onclosetag();
      },
      ontext: (data) => handler.ontext(data),
      oncomment: (data) => handler.oncomment(data),
      oncommentend: () => handler.oncommentend(),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onprocessinginstruction: (name, data) => handler.onprocessinginstruction(name, data),
      onend: () => handler.onend(),
      onerror: (error) => handler.onerror(error),
    });
  }

  override onclosetag(start: number, endIndex: number): void {
    this.closing = true;
    super.onclosetag(start, endIndex);
    this.closing = false;
  }

  protected override isVoidElement(name: string): boolean {
    if (this.closing) {
      this.closing = false;
      if (super.isVoidElement(name)) return true;
      if (this.flattened === 0) return false;
      this.flattened--;
      return true;
    }
    if (this.opening !== null) {
      const asOpened = this.opening;
      this.opening = null;
      return asOpened;
    }
    this.opening = super.isVoidElement(name) || this.isTooDeep(name);
    return this.opening;
  }

  private isTooDeep(name: string): boolean {
    if (this.depth < (unreadElements.has(name) ? maxDepth + spare : maxDepth)) return false;
    this.flattened++;
    this.tooDeep = true;
    return true;
  }
}

/** Parses HTML, whole pages and fragments alike, into a tree whose nodes know where they stand in the source. */
export function parseTree(html: string): { root: Tree; tooDeep: boolean } {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  const parser = new ShallowParser(handler);
  parser.end(html);
  return { root: handler.root, tooDeep: parser.tooDeep };
}
