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

/** More inline elements than this say nothing new about a block. */
const maxInner = 24;

/** Inline elements that style sheets set apart ("Read more" and a title) run together in the markup: where a capital follows a small letter. */
const parts = (before: string, after: string): boolean => endsSmall.test(before) && startsCapital.test(after);
const endsSmall = /[\p{Ll}.:!?»”)]$/u;
const startsCapital = /^\p{Lu}/u;

/**
 * The text of a page that is being gathered, run by run, its inline elements joined as a browser would. Plain data and the
 * functions below, which live as long as the program: what the engine has compiled of functions made anew for each page is
 * thrown away with them.
 */
export interface RunInMaking {
  source: string;
  mend: (text: string) => string;
  text: string;
  /** The last two units of the text: to look at the end of a string that is growing makes the engine copy all of it. */
  tail: string;
  start: number;
  end: number;
  links: Link[];
  strong: number;
  time: string | null;
  inner: Inline[];
  /** Whether an inline element has just begun or ended. */
  atBorder: boolean;
  /** How many elements in bold or emphasis are open. */
  strongDepth: number;
  openLink: OpenLink | null;
  /** How many runs have shown something. */
  shown: number;
}

/**
 * A page of which nothing has been gathered yet.
 * @param source the page
 * @param mend undoes a wrong decoding
 */
export const firstRun = (source: string, mend: (text: string) => string): RunInMaking => ({
  source,
  mend,
  text: '',
  tail: '',
  start: -1,
  end: -1,
  links: [],
  strong: 0,
  time: null,
  inner: [],
  atBorder: false,
  strongDepth: 0,
  openLink: null,
  shown: 0,
});

function add(run: RunInMaking, piece: string): void {
  run.text += piece;
  run.tail = piece.length > 1 ? piece.slice(-2) : (run.tail + piece).slice(-2);
}

function closeLink({ openLink, tail, text, links }: RunInMaking): void {
  if (!openLink) return;
  const to = tail.endsWith(' ') ? text.length - 1 : text.length;
  if (to > openLink.at) links.push({ start: openLink.at, end: to, href: openLink.href });
}

/** Takes text that is seen; `[from, to)` in the source. */
export function addText(run: RunInMaking, data: string, from: number, to: number): void {
  const folded = foldSpace(run.mend(data));
  if (folded === ' ' || folded === '') {
    if (folded && run.text && !run.tail.endsWith(' ')) add(run, ' ');
    return;
  }
  if (run.start < 0) run.start = from;
  run.end = to;
  if (run.atBorder && parts(run.tail, folded)) add(run, ' ');
  run.atBorder = false;
  const isBehindBlank = run.text === '' || run.tail.endsWith(' ');
  const piece = folded.charCodeAt(0) === 32 && isBehindBlank ? folded.slice(1) : folded;
  add(run, piece);
  if (run.strongDepth > 0) run.strong += piece.length;
}

/** Begins an inline element; what is answered is wanted when it ends. */
export function beginInline(run: RunInMaking, tag: string, { href }: Attributes): InlineStart {
  const from = { run: run.shown, at: run.text.length, outer: run.openLink };
  if (tag === 'a' && href !== undefined) run.openLink = { href, at: run.text.length };
  run.atBorder = true;
  return from;
}

export function endInline(run: RunInMaking, tag: string, attributes: Attributes, from: InlineStart): void {
  run.atBorder = true;
  const { href, rel } = attributes;
  const { inner, text } = run;
  const isLink = tag === 'a' && href !== undefined;
  if (inner.length < maxInner && text.length > from.at && run.shown === from.run) {
    inner.push({ start: from.at, end: text.length, tag: isLink ? (rel ?? tag) : tag, words: wordsOf(attributes) });
  }
  if (!isLink) return;
  closeLink(run);
  run.openLink = from.outer;
}

/** The run that ends at a border, null where it shows nothing; the next one begins. */
export function takeRun(run: RunInMaking): Run | null {
  const taken = run.text === '' ? null : shownOf(run);
  run.time = null;
  if (run.text !== '') clear(run);
  return taken;
}

function shownOf(run: RunInMaking): Run | null {
  const text = run.text.trimEnd();
  const { source, links, strong, time, inner } = run;
  let { start, end } = run;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  // Marks of direction alone show nothing.
  if (!text || start === end) return null;
  closeLink(run);
  if (run.openLink) run.openLink.at = 0;
  for (const part of inner) part.end = Math.min(part.end, text.length);
  run.shown++;
  return { text, start, end, links, strong: Math.min(strong, text.length), time, inner };
}

function clear(run: RunInMaking): void {
  run.text = '';
  run.tail = '';
  run.start = -1;
  run.links = [];
  run.strong = 0;
  run.inner = [];
}
