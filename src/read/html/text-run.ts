import type { Inline, Link } from '../document.ts';
import { foldSpace, isBlank } from '../white-space.ts';
import type { Attributes } from './elements.ts';
import { wordsOf } from './words.ts';

/** A link that is open: where it leads, and where its text begins. */
export interface OpenLink {
  href: string;
  at: number;
}

/** Where an inline element begins: the run and the length of its text there, and the link that it stands in. */
export interface InlineStart {
  run: number;
  at: number;
  outer: OpenLink | null;
}

/** The text between two borders of blocks, with what its inline elements say of it. */
export interface Run {
  text: string;
  start: number;
  end: number;
  links: Link[];
  strong: number;
  time: string | null;
  inner: Inline[];
}

/** Gathers the text of a page run by run. */
export interface RunReader {
  /** Whether there is text since the last border. */
  isFilled(): boolean;
  /** Text that is seen; `[start, end)` in the source. */
  text(data: string, start: number, end: number): void;
  /** The `datetime` of a `<time>`. */
  time(datetime: string): void;
  /** Begins or ends what stands in bold or emphasis. */
  embolden(): void;
  unbolden(): void;
  /** Begins an inline element; what is answered is wanted when it ends. */
  open(tag: string, attributes: Attributes): InlineStart;
  close(tag: string, attributes: Attributes, from: InlineStart): void;
  /** The run that ends at a border, null where it shows nothing; the next one begins. */
  take(): Run | null;
}

/** More inline elements than this say nothing new about a block. */
const maxInner = 24;

/** Inline elements that style sheets set apart ("Read more" and a title) run together in the markup: where a capital follows a small letter. */
const parts = (before: string, after: string): boolean => endsSmall.test(before) && startsCapital.test(after);
const endsSmall = /[\p{Ll}.:!?»”)]$/u;
const startsCapital = /^\p{Lu}/u;

/**
 * Joins inline elements as a browser would.
 * @param source the page
 * @param mend undoes a wrong decoding
 */
export function runReader(source: string, mend: (text: string) => string): RunReader {
  // Shared by closure: a piece of text costs nothing but itself.
  let text = '';
  // The last two units of the text: to look at the end of a string that is growing makes the engine copy all of it.
  let tail = '';
  let start = -1;
  let end = -1;
  let links: Link[] = [];
  let strong = 0;
  let time: string | null = null;
  let inner: Inline[] = [];
  let atBorder = false;
  let strongDepth = 0;
  let openLink: OpenLink | null = null;
  /** How many runs have shown something. */
  let run = 0;

  const closeLink = (): void => {
    if (!openLink) return;
    const to = tail.endsWith(' ') ? text.length - 1 : text.length;
    if (to > openLink.at) links.push({ start: openLink.at, end: to, href: openLink.href });
  };

  const add = (piece: string): void => {
    text += piece;
    tail = piece.length > 1 ? piece.slice(-2) : (tail + piece).slice(-2);
  };

  const clear = (): void => {
    text = '';
    tail = '';
    start = -1;
    links = [];
    strong = 0;
    inner = [];
  };

  return {
    isFilled: () => text !== '',
    text(data, from, to) {
      const folded = foldSpace(mend(data));
      if (folded === ' ' || folded === '') {
        if (folded && text && !tail.endsWith(' ')) add(' ');
        return;
      }
      if (start < 0) start = from;
      end = to;
      if (atBorder && parts(tail, folded)) add(' ');
      atBorder = false;
      const piece = folded.charCodeAt(0) === 32 && (text === '' || tail.endsWith(' ')) ? folded.slice(1) : folded;
      add(piece);
      if (strongDepth > 0) strong += piece.length;
    },
    time(datetime) {
      time = datetime;
    },
    embolden() {
      strongDepth++;
    },
    unbolden() {
      strongDepth--;
    },
    open(tag, { href }) {
      const from = { run, at: text.length, outer: openLink };
      if (tag === 'a' && href !== undefined) openLink = { href, at: text.length };
      atBorder = true;
      return from;
    },
    close(tag, attributes, from) {
      atBorder = true;
      const { href, rel } = attributes;
      const isLink = tag === 'a' && href !== undefined;
      if (inner.length < maxInner && text.length > from.at && run === from.run) {
        inner.push({ start: from.at, end: text.length, tag: isLink ? (rel ?? tag) : tag, words: wordsOf(attributes) });
      }
      if (isLink) {
        closeLink();
        openLink = from.outer;
      }
    },
    take() {
      const shown = text.trimEnd();
      let taken: Run | null = null;
      if (shown) {
        closeLink();
        if (openLink) openLink.at = 0;
        while (start < end && isBlank(source.charCodeAt(start))) start++;
        while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
        for (const part of inner) part.end = Math.min(part.end, shown.length);
        taken = { text: shown, start, end, links, strong: Math.min(strong, shown.length), time, inner };
        run++;
      }
      time = null;
      if (text !== '') clear();
      return taken;
    },
  };
}
