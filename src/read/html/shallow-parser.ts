import { type Handler, Parser } from 'htmlparser2';
import { unreadElements } from './elements.ts';

/** Elements whose content must not spill into the page when they are taken as flat may nest this much deeper. */
const spare = 16;

/**
 * Takes elements nested deeper than a limit as empty ones, their content as siblings, so that its stack stays short: it takes
 * quadratic time in the depth, and news pages reach some 40.
 * It asks `isVoidElement` twice while opening a tag and once while closing one.
 */
export class ShallowParser extends Parser {
  tooDeep = false;
  private readonly html: string;
  private readonly maxDepth: number;
  private flattened = 0;
  private opened: boolean | null = null;
  private closing = false;

  constructor(handler: Partial<Handler>, html: string, maxDepth: number) {
    super(handler);
    this.html = html;
    this.maxDepth = maxDepth;
  }

  override onclosetag(start: number, end: number): void {
    this.closing = true;
    super.onclosetag(start, end);
    this.closing = false;
    // It takes a tag for closed behind its name, and what follows for text that begins there.
    if (this.html[end] !== '>') this.startIndex = behindTag(this.html, end);
  }

  protected override isVoidElement(name: string): boolean {
    if (this.closing) {
      this.closing = false;
      return this.closesFlattened(name);
    }
    const { opened } = this;
    this.opened = opened === null ? super.isVoidElement(name) || this.isTooDeep(name) : null;
    return opened ?? (this.opened as boolean);
  }

  private isTooDeep(name: string): boolean {
    const { stack } = this as unknown as { stack: readonly string[] };
    if (stack.length < (unreadElements.has(name) ? this.maxDepth + spare : this.maxDepth)) return false;
    this.flattened++;
    this.tooDeep = true;
    return true;
  }

  private closesFlattened(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    if (this.flattened === 0) return false;
    this.flattened--;
    return true;
  }
}

function behindTag(html: string, from: number): number {
  const end = html.indexOf('>', from);
  return end < 0 ? html.length : end + 1;
}
